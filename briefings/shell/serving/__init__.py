"""The preview: a server for this machine alone that shows every edit as it is saved."""
