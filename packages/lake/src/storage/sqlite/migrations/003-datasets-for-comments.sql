-- Comments and tasks about the documents of a dataset are kept in a dataset of their own, which names the other one here.
ALTER TABLE datasets ADD COLUMN addon_for TEXT;
