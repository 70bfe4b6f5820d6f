"""Whether an optical and a SAR layer lie on each other, and the correction."""
