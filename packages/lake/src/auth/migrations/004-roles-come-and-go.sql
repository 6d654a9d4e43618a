-- A role that comes or goes changes what those may do who have its name, as one that is edited does.
CREATE TRIGGER auth_roles_come AFTER INSERT ON auth_roles
BEGIN UPDATE auth_changes SET version = version + 1; END;
CREATE TRIGGER auth_roles_go AFTER DELETE ON auth_roles
BEGIN UPDATE auth_changes SET version = version + 1; END;
