"""The backend as seen from QGIS: set up, start and watch its process, ask it, follow its events."""
