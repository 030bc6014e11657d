package io.github.servicekpi.examples.hr.scorecards;

import io.github.servicekpi.examples.hr.audit.Audit;
import io.github.servicekpi.examples.hr.web.Refusal;
import io.github.servicekpi.examples.hr.web.Writes;
import io.github.servicekpi.json.ScorecardJson;
import io.github.servicekpi.scorecard.Scorecard;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentReferenceHashMap;

/** Scorecards by fingerprint: stored once, never changed, compiled when they are first asked for. */
@Service
public class Scorecards {
    private static final Logger LOG = LoggerFactory.getLogger(Scorecards.class);
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_VERSION = 100;
    private static final String COLUMNS = """
            select s.fingerprint, s.id, s.version, s.created_at, s.created_by, c.fingerprint is not null as current
            from scorecards s left join current_scorecards c on c.fingerprint = s.fingerprint
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Audit audit;
    private final Clock clock;
    /** Soft: what memory has no room for is compiled again. */
    private final Map<String, Card> compiled = new ConcurrentReferenceHashMap<>();

    Scorecards(JdbcClient database, Writes writes, Audit audit, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What storing a scorecard came to.
     *
     * @param scorecard the scorecard
     * @param created whether it was not there before
     */
    public record Stored(StoredScorecard scorecard, boolean created) {}

    /**
     * {@return the scorecard as it is kept now}
     *
     * @throws io.github.servicekpi.InvalidInputException if the document is no scorecard
     * @throws Refusal if this version of it is stored with another content
     */
    public Stored store(byte[] document, String account) {
        Scorecard scorecard = ScorecardJson.read(document);
        if (scorecard.version().codePointCount(0, scorecard.version().length()) > LONGEST_VERSION
                || scorecard.version().indexOf('\0') >= 0) {
            throw Refusal.badRequest(
                    "bad-version",
                    "version may have up to " + LONGEST_VERSION + " characters here, none of them U+0000");
        }
        Card card = Card.of(scorecard);
        return writes.write(() -> {
            boolean created = insert(card, account);
            StoredScorecard stored = find(card.fingerprint()).orElseThrow(() -> otherContent(scorecard));
            if (created) {
                audit.add(
                        account,
                        "scorecard-stored",
                        "/scorecards/" + card.fingerprint(),
                        scorecard.id() + " " + scorecard.version());
            }
            return new Stored(stored, created);
        });
    }

    private boolean insert(Card card, String account) {
        return database.sql("""
                        insert into scorecards (fingerprint, id, version, canonical, created_at, created_by)
                        values (:fingerprint, :id, :version, :canonical, :at, :by)
                        on conflict do nothing""")
                        .param("fingerprint", card.fingerprint())
                        .param("id", card.scorecard().id())
                        .param("version", card.scorecard().version())
                        .param("canonical", new String(ScorecardJson.write(card.scorecard()), StandardCharsets.UTF_8))
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", account)
                        .update()
                == 1;
    }

    private static Refusal otherContent(Scorecard scorecard) {
        return Refusal.conflict(
                "version-exists",
                scorecard.id() + " " + scorecard.version()
                        + " is stored with another content, and what is stored never changes; give it a new version");
    }

    /** {@return the scorecard of a fingerprint, without its text} */
    public Optional<StoredScorecard> find(String fingerprint) {
        return !FINGERPRINT.matcher(fingerprint).matches()
                ? Optional.empty()
                : database.sql(COLUMNS + "where s.fingerprint = :fingerprint")
                        .param("fingerprint", fingerprint)
                        .query(StoredScorecard.class)
                        .optional();
    }

    /** {@return scorecards in the order of their fingerprints} */
    public List<StoredScorecard> after(String fingerprint, int count) {
        return database.sql(COLUMNS + "where s.fingerprint > :fingerprint order by s.fingerprint limit :count")
                .param("fingerprint", fingerprint)
                .param("count", count)
                .query(StoredScorecard.class)
                .list();
    }

    /** {@return the canonical form of a scorecard} */
    public byte[] canonical(String fingerprint) {
        find(fingerprint).orElseThrow(Scorecards::unknown);
        return database.sql("select canonical from scorecards where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(String.class)
                .single()
                .getBytes(StandardCharsets.UTF_8);
    }

    static Refusal unknown() {
        return Refusal.notFound("scorecard with this fingerprint");
    }

    /** {@return a scorecard, compiled} */
    public Card card(String fingerprint) {
        Card known = compiled.get(fingerprint);
        if (known == null) {
            known = compile(fingerprint);
            compiled.put(fingerprint, known);
        }
        return known;
    }

    /** What was changed behind the service's back must not score anyone. */
    private Card compile(String fingerprint) {
        Card card = Card.of(ScorecardJson.read(canonical(fingerprint)));
        if (!card.fingerprint().equals(fingerprint)) {
            LOG.error("The stored scorecard {} has the fingerprint {}", fingerprint, card.fingerprint());
            throw Refusal.of(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "scorecard-damaged",
                    "the stored scorecard is no longer what was stored; nothing is scored by it");
        }
        return card;
    }
}
