"""Words as data: lists and dictionaries, each with a loader beside its file."""
