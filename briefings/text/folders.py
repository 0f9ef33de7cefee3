"""The folders of a site that several stages know by name."""

CONTENT = "content/"
#: Copied as it is to the top of the site.
STATIC = f"{CONTENT}static/"
PAGES = f"{CONTENT}pages/"
