"""Sa2VA: the layout of EarthMind with other sizes, for natural colours."""
