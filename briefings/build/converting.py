"""Seeds to content files: the conversion, with its reading of seeds on the workers."""
