"""The commands, one a module: each does its work and returns what there is to say."""
