"""What depends on what: names the work, and runs the engine over it."""
