"""Markdown as briefings write it: CommonMark, tables, and a rule a module for everything else.

Each rule module has an `install(parser)`. What a rule finds besides HTML (links, files, issues) goes to the `Findings`
of the document in hand, which every parser state carries in its `env`.
"""
