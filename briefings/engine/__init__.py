"""Does work, and knows nothing of news, files or HTML: so far workers; keys, traces and early cutoff come here."""
