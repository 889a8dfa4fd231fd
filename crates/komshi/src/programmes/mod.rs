//! What is done and why: programme, organisations with roles, activities, texts in languages, the record of the data sharing.
