"""Sets up the backend's own Python: fetches, builds beside what is there, tries it, then points to it."""
