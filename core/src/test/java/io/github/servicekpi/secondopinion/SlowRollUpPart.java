package io.github.servicekpi.secondopinion;

import java.util.Map;
import java.util.Optional;

/** A well-formed record that is to be a part of a whole. */
record SlowRollUpPart(Map<String, Object> record) {
    String subject() {
        return (String) record.get("subject");
    }

    SlowPeriod period() {
        return SlowPeriod.parse((String) record.get("period")).orElseThrow();
    }

    Map<String, Object> values() {
        return Plain.object(record, "values");
    }

    Optional<SlowMeasurement> measurement(SlowIndicator indicator) {
        return Optional.ofNullable(values().get(indicator.id())).map(SlowMeasurement::new);
    }
}
