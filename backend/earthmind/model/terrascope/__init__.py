"""TerraScope: reasoning in words, with masks whose visual tokens are read again on the way."""
