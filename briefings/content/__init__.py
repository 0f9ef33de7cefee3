"""Content files: a draft as Markdown with front matter, and what may happen to the file that is there already."""
