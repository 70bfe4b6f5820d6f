"""The help that is read beside the map: a tutorial on the sample scene, and what an analyst has to know."""
