# Albanian: everything that a person in need or a volunteer sees. Office pages fall back to English.
