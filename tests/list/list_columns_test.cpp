#include "core/policy/list_columns.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::policy;

TEST_CASE("headers of everyday exports are known") {
    struct Case {
        const char* header;
        Field field;
    };
    const auto [header, field] = GENERATE(values<Case>({
        {"upn", Field::upn},
        {"UPN", Field::upn},
        {"mis_id", Field::misId},
        {"Adno", Field::misId},
        {"Admission No", Field::misId},
        {"Legal Surname", Field::surname},
        {"Preferred Surname", Field::preferredSurname},
        {"preferred_name", Field::preferredForename},
        {"Preferred Forename", Field::preferredForename},
        {"First name", Field::forename},
        {"Full Name", Field::fullName},
        {"Student", Field::fullName},
        {"Year Group", Field::year},
        {"Reg", Field::group},
        {"Registration Form", Field::group},
        {"class", Field::group},
        {"limits", Field::limits},
        {"never", Field::never},
        {"expires", Field::expires},
        {"evidence", Field::evidence},
    }));
    CAPTURE(header);
    const auto read = readHeader(header);
    CHECK(read.kind == HeaderKind::known);
    CHECK(read.meaning == ColumnMeaning{field, {}, false});
}

TEST_CASE("a column gives consent only for what it names itself") {
    struct Case {
        const char* header;
        Purpose purpose;
    };
    const auto [header, purpose] = GENERATE(values<Case>({
        {"social", Purpose::social},
        {"Social media", Purpose::social},
        {"Consent – Social media", Purpose::social},
        {"Photo consent (social media)", Purpose::social},
        {"website", Purpose::website},
        {"School website", Purpose::website},
        {"Consent: Photographs (website)", Purpose::website},
        {"Images in the prospectus", Purpose::print},
        {"Photo permission - local press", Purpose::press},
        {"Consent to display in school", Purpose::display},
    }));
    CAPTURE(header);
    const auto read = readHeader(header);
    CHECK(read.kind == HeaderKind::known);
    CHECK(read.meaning == ColumnMeaning{Field::consent, {purpose}, false});
}

TEST_CASE("what does not say clearly for what grants nothing") {
    for (const char* header :
         {"Photo Consent", "Consent", "Photographs", "Permission to use images", "Parental consent"}) {
        CAPTURE(header);
        CHECK(readHeader(header).kind == HeaderKind::generalConsent);
    }
    for (const char* header : {"Website and social media consent", "Facebook", "Consent – name on website",
                               "Video consent social media", "Consent: internal display only",
                               "Social services consent", "Media consent for trips", "Publish work on website"}) {
        CAPTURE(header);
        const auto kind = readHeader(header).kind;
        CHECK((kind == HeaderKind::consentLike || kind == HeaderKind::generalConsent));
    }
}

TEST_CASE("a column that may mean the opposite is noticed") {
    for (const char* header :
         {"Consent Denied", "No photos", "Withheld", "Opt out", "Opt-out", "Photo opt-outs: opted out",
          "Consent – Social media refused", "Do not photograph", "Don’t use images", "Not on website",
          "Photos withdrawn", "Objection", "Photo restrictions", "Website (not social media)", "Images except press",
          "Never photograph", "Consent No", "Declined"}) {
        CAPTURE(header);
        CHECK(readHeader(header).kind == HeaderKind::opposite);
    }
}

TEST_CASE("columns without a word of consent are left alone") {
    for (const char* header :
         {"DOB", "Gender", "House", "Admission Date", "Roll No", "", "???", "Notes", "SEN", "Ethnicity"}) {
        CAPTURE(header);
        CHECK(readHeader(header).kind == HeaderKind::other);
    }
}

TEST_CASE("mapped meanings are the words of the contract and nothing else") {
    CHECK(meaningFrom("upn")->field == Field::upn);
    CHECK(*meaningFrom("social+website") == ColumnMeaning{Field::consent, {Purpose::social, Purpose::website}, false});
    CHECK(*meaningFrom("!social") == ColumnMeaning{Field::consent, {Purpose::social}, true});
    CHECK(*meaningFrom("!social+print") == ColumnMeaning{Field::consent, {Purpose::social, Purpose::print}, true});
    CHECK(meaningFrom("ignore")->field == Field::ignore);
    for (const char* word : {"", "!", "Social", "social+", "+social", "social+upn", "!upn", "!never", "photos",
                             "social website", "!ignore", "social+!print"}) {
        CAPTURE(word);
        REQUIRE_FALSE(meaningFrom(word));
        CHECK(meaningFrom(word).error().kind == FailureKind::refused);
    }
}

TEST_CASE("a mapping is checked and laid over the remembered one") {
    CHECK(checkMapping({{"Photo Consent", "website"}, {"Ref", "ignore"}}));
    CHECK_FALSE(checkMapping({{"Photo Consent", "everything"}}));
    CHECK_FALSE(checkMapping({{"Photo Consent", "website"}, {"photo-consent", "print"}}));
    const auto merged = mergeMappings({{"Photo Consent", "website"}, {"Ref", "ignore"}},
                                      {{"PHOTO CONSENT", "print"}, {"Old", "social"}});
    CHECK(merged == ColumnMapping{{"PHOTO CONSENT", "print"}, {"Ref", "ignore"}, {"Old", "social"}});
}
