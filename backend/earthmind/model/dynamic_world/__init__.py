"""Dynamic World: nine land covers at 10 m from nine bands of Sentinel-2, by a published network."""
