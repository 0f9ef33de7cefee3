"""Every side effect: reading trees, publishing, the clock, the command line, the preview server."""
