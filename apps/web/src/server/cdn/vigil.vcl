vcl 4.1;

# Varnish (7.0 or newer) before the site. Change the two places that are marked, and give Varnish the variable CDN_TOKEN of
# its own environment (systemctl edit varnish: [Service] Environment=CDN_TOKEN=...). Without it nobody can purge.
#
# The log of Varnish (varnishncsa, varnishlog) holds readers' addresses: leave it off.

import std;

# 1. Where the site's own process listens. Not a web server that reads the folder of pages: it sends no keys.
backend site {
  .host = "127.0.0.1";
  .port = "3000";
}

# 2. Where the site's process asks from. Nobody else comes as far as the comparison of the token.
acl site_server {
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ site_server) {
      return (synth(405, "Not allowed"));
    }
    # One that is missing or empty is nobody's.
    if (std.getenv("CDN_TOKEN") !~ ".{16}" || req.http.Vigil-Purge-Token != std.getenv("CDN_TOKEN")) {
      return (synth(403, "Not allowed"));
    }
    # Keys have one length and one alphabet, so that one can be looked for without looking where it begins.
    if (req.http.Surrogate-Key !~ "^[0-9a-f]{16}( [0-9a-f]{16})*$") {
      return (synth(400, "No keys"));
    }
    # Only what is said of stored answers (obj), so that the ban lurker can work it off.
    if (!std.ban("obj.http.Surrogate-Key ~ (" + regsuball(req.http.Surrogate-Key, " ", "|") + ")")) {
      return (synth(500, "Not purged"));
    }
    return (synth(200, "Purged"));
  }

  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  # Drafts, and what the Studio looks at from its own address.
  if (req.http.Cookie ~ "(^|;\s*)__prerender_bypass=" || req.http.Authorization || req.http.Origin) {
    return (pass);
  }
  # Pages do not depend on these.
  unset req.http.Cookie;

  # Browsers have many ways to say which pictures they take; three of them matter.
  if (req.url ~ "^/media/" && req.http.Accept ~ "image/avif" && req.http.Accept ~ "image/webp") {
    set req.http.Accept = "image/avif,image/webp,image/*";
  } elsif (req.url ~ "^/media/" && req.http.Accept ~ "image/webp") {
    set req.http.Accept = "image/webp,image/*";
  } elsif (req.url ~ "^/media/" && req.http.Accept !~ "image/avif") {
    set req.http.Accept = "image/*";
  }
  return (hash);
}

sub vcl_backend_response {
  # What must not be kept says so (no-store); the built-in rules see to it.
  if (beresp.http.Surrogate-Control ~ "max-age=[0-9]+") {
    set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^.*max-age=([0-9]+).*$", "\1s"), 0s);
    # Nothing is shown longer than that.
    set beresp.grace = 0s;
    set beresp.keep = 0s;
  }
}

sub vcl_deliver {
  # Nobody behind Varnish needs these.
  unset resp.http.Surrogate-Key;
  unset resp.http.Surrogate-Control;
}
