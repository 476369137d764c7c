"""Words and their language, sentences and how they are built, readers and how they are addressed."""
