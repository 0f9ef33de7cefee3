"""Small text formats that every stage shares: characters, YAML, front matter, slugs, dates, addresses."""
