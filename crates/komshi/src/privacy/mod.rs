//! What data protection law asks of whoever keeps a register: purposes with their basis, consent, how long data is kept, everything on one
//! person, erasure, the record of processing, and what to do when something went wrong (docs/data-protection.md, "Duties").

pub mod model;
pub mod pages;
pub mod store;
