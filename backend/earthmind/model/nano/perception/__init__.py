"""What models of the embedded kind see: codes of any bands to masks of concepts."""
