"""What a raster layer is: sensor, bands, unit, date, fill."""
