"""Text-image encoders: pictures and texts as directions in one space (Radford and others 2021, CLIP)."""
