//! The one append-only record of what reached whom, and the days on which it is handed over.
