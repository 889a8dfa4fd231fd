# Texts of the interface. One section a slice; keep the order of the slices. A value of a closed set has the key SET-VALUE.

