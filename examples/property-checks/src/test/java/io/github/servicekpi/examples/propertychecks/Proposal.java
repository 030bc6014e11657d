package io.github.servicekpi.examples.propertychecks;

import io.github.servicekpi.measurement.PerformanceRecord;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The proposed scorecard, which breaks a law; {@link ProposalTest} runs this. */
class Proposal extends TeamLaws {
    Proposal() {
        super(TeamScorecards.proposed());
    }

    @Override
    @Property(
            seed = "1",
            afterFailure = AfterFailureMode.PREVIOUS_SEED) // the same counterexample each time: the README shows it
    void nobodyLosesPointsByResolvingOneMoreTicketInTime(@ForAll("recordsThatCountTickets") PerformanceRecord record) {
        super.nobodyLosesPointsByResolvingOneMoreTicketInTime(record);
    }
}
