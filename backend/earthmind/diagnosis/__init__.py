"""Whether EarthMind can run on this machine: every library used once, and one small answer."""
