"""Following decisions, motions, promises and tasks from one meeting to the next."""
