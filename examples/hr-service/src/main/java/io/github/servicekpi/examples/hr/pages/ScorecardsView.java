package io.github.servicekpi.examples.hr.pages;

import io.github.servicekpi.examples.hr.scorecards.StoredScorecard;
import io.github.servicekpi.examples.hr.web.Paging;

/**
 * The scorecards, and what became of one that was uploaded.
 *
 * @param page the scorecards
 * @param uploads whether there is a form
 * @param upload what became of the upload
 * @param token what the form sends back
 */
public record ScorecardsView(Paging.Page<StoredScorecard> page, boolean uploads, UploadView upload, String token) {}
