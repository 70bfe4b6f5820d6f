"""Results of an intent in the words of seven languages; `texts/` holds the words."""
