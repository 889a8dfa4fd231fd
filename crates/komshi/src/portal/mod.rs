//! Public pages: published facts only, small cells protected.
