package io.github.servicekpi.examples.hr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as a browser sends it: with the token and the cookie of the page that showed it. */
record Form(Client client, String token) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static Form of(Client client) {
        Client.Answer page = client.get("/pages/password");
        Matcher token = TOKEN.matcher(page.text());
        return token.find()
                ? new Form(client.with("Cookie", page.header("Set-Cookie").split(";")[0]), token.group(1))
                : new Form(client, "");
    }

    Client.Answer post(String path, String fields) {
        return client.with("Content-Type", "application/x-www-form-urlencoded")
                .post(path, "_csrf=" + token + (fields.isEmpty() ? "" : "&" + fields));
    }
}
