package io.github.servicekpi.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A second reader of valid JSON, into plain maps, lists, strings, booleans and numbers; it knows nothing of the product. */
final class PlainJson {
    private final String text;
    private int at;

    private PlainJson(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        PlainJson json = new PlainJson(text);
        Object value = json.value();
        json.skipWhiteSpace();
        if (json.at < text.length()) {
            throw new IllegalArgumentException("more text at " + json.at);
        }
        return value;
    }

    @SuppressWarnings("unchecked") // every map here has strings for keys
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) parse(text);
    }

    /** {@return the same document without white space between its tokens} */
    static String compact(String text) {
        StringBuilder compact = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString && c == '\\') {
                compact.append(c).append(text.charAt(++i));
            } else if (inString || " \t\r\n".indexOf(c) < 0) {
                compact.append(c);
                inString ^= c == '"';
            }
        }
        return compact.toString();
    }

    private void skipWhiteSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean takes(String token) {
        skipWhiteSpace();
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    private void expect(String token) {
        if (!takes(token)) {
            throw new IllegalArgumentException("no " + token + " at " + at);
        }
    }

    private Object value() {
        if (takes("{")) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (boolean more = !takes("}"); more; more = !takes("}")) {
                if (!object.isEmpty()) {
                    expect(",");
                }
                expect("\"");
                String name = string();
                expect(":");
                object.put(name, value());
            }
            return object;
        } else if (takes("[")) {
            List<Object> list = new ArrayList<>();
            for (boolean more = !takes("]"); more; more = !takes("]")) {
                if (!list.isEmpty()) {
                    expect(",");
                }
                list.add(value());
            }
            return list;
        } else if (takes("\"")) {
            return string();
        }
        return takes("null") ? null : takes("true") ? Boolean.TRUE : takes("false") ? Boolean.FALSE : number();
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new BigDecimal(text.substring(start, at));
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            if (c == '\\') {
                char escape = text.charAt(at++);
                if (escape == 'u') {
                    string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    string.append("\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(escape)));
                }
            } else {
                string.append(c);
            }
        }
        return string.toString();
    }
}
