#include "exchange/trips/members.hpp"
#include "exchange/trips/trip_json.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace clearframe::exchange {

using policy::Pupil;

namespace {

constexpr const char* packKind = "clearframe-trip-pack v1";

constexpr std::array<std::pair<policy::Consent, std::string_view>, 3> consentWords{
    {{policy::Consent::granted, "yes"}, {policy::Consent::refused, "no"}, {policy::Consent::nothingRecorded, ""}}};

json consentsOf(const Pupil& pupil) {
    json out = json::object();
    for (const auto purpose : policy::allPurposes) {
        const auto consent = pupil.consentFor(purpose);
        const auto* word = std::ranges::find(consentWords, consent, &decltype(consentWords)::value_type::first);
        out[std::string(policy::toString(purpose))] =
            word == consentWords.end() ? json("no") : json(std::string(word->second));
    }
    return out;
}

policy::Consent consentFrom(const std::string& text) {
    const auto* word = std::ranges::find(consentWords, text, &decltype(consentWords)::value_type::second);
    if (word == consentWords.end()) throw Malformed{};
    return word->first;
}

policy::Limit limitFrom(const json& value) {
    const auto limits = policy::limitsFrom(textOf(value));
    if (limits.size() != 1) throw Malformed{};
    return limits.front();
}

json toJson(const Pupil& pupil) {
    return {{"key", pupil.key.value},
            {"row", pupil.row},
            {"upn", pupil.upn},
            {"mis_id", pupil.misId},
            {"forename", pupil.forename},
            {"surname", pupil.surname},
            {"preferred_forename", pupil.preferredForename},
            {"preferred_surname", pupil.preferredSurname},
            {"year", pupil.year},
            {"class", pupil.group},
            {"consents", consentsOf(pupil)},
            {"limits", arrayOf(pupil.limits, [](const policy::Limit& limit) { return policy::toString(limit); })},
            {"never", pupil.never},
            {"expires", pupil.expires ? json(policy::toString(*pupil.expires)) : json()}};
}

Pupil pupilFrom(const json& value) {
    const Members members(value);
    Pupil pupil;
    pupil.key.value = members.someText("key");
    pupil.row = members.number("row");
    pupil.upn = members.text("upn");
    pupil.misId = members.text("mis_id");
    pupil.forename = members.text("forename");
    pupil.surname = members.text("surname");
    pupil.preferredForename = members.text("preferred_forename");
    pupil.preferredSurname = members.text("preferred_surname");
    pupil.year = members.text("year");
    pupil.group = members.text("class");
    const Members consents(members.at("consents"));
    for (const auto purpose : policy::allPurposes)
        pupil.consents[static_cast<std::size_t>(purpose)] =
            consentFrom(consents.text(std::string(policy::toString(purpose)).c_str()));
    pupil.limits = vectorFrom(members.list("limits"), limitFrom);
    pupil.never = members.flag("never");
    if (!members.isNull("expires")) pupil.expires = members.day("expires");
    return pupil;
}

json toJson(const policy::ConsentList& list) {
    return {{"version", list.version},
            {"school", list.school},
            {"urn", list.urn},
            {"issued", secondsOf(list.issued)},
            {"expires", secondsOf(list.expires)},
            {"pupils", arrayOf(list.pupils, [](const Pupil& pupil) { return toJson(pupil); })}};
}

policy::ConsentList listFrom(const json& value) {
    const Members members(value);
    policy::ConsentList list;
    list.version = members.number("version");
    list.school = members.text("school");
    list.urn = members.someText("urn");
    list.issued = members.time("issued");
    list.expires = members.time("expires");
    if (list.version < 1 || list.expires <= list.issued) throw Malformed{};
    list.pupils = vectorFrom(members.list("pupils"), pupilFrom);
    if (list.pupils.empty()) throw Malformed{};
    return list;
}

// Only active accounts go along, so that it is one is said by its being there.
json toJson(const ports::Account& account) {
    const auto lead = [](const ports::Account::Lead& one) -> json {
        return {{"name", one.name}, {"trained", one.trained ? json(policy::toString(*one.trained)) : json()}};
    };
    return {{"name", account.name},
            {"platform", account.platform},
            {"handle", account.handle},
            {"purpose", policy::toString(account.purpose)},
            {"long_edge", account.longEdge},
            {"leads", arrayOf(account.leads, lead)},
            {"approved_by", account.approvedBy},
            {"activated_by", account.activatedBy}};
}

ports::Account accountFrom(const json& value) {
    const Members members(value);
    ports::Account account{.name = members.someText("name"),
                           .platform = members.text("platform"),
                           .handle = members.text("handle"),
                           .purpose = members.purpose("purpose"),
                           .longEdge = members.number("long_edge")};
    if (account.longEdge < 1) throw Malformed{};
    account.leads = vectorFrom(members.list("leads"), [](const json& lead) {
        const Members one(lead);
        ports::Account::Lead out{.name = one.someText("name"), .trained = {}};
        if (!one.isNull("trained")) out.trained = one.day("trained");
        return out;
    });
    account.state = ports::AccountState::active;
    account.approvedBy = members.text("approved_by");
    account.activatedBy = members.text("activated_by");
    return account;
}

json toJson(const policy::Trip& trip) {
    return {{"id", trip.id.value},
            {"name", trip.name},
            {"from", policy::toString(trip.from)},
            {"until", policy::toString(trip.until)},
            {"ends", secondsOf(trip.ends)},
            {"pupils", arrayOf(trip.pupils, [](const policy::PupilKey& key) { return key.value; })},
            {"accounts", trip.accounts},
            {"prepared_by", trip.preparedBy},
            {"prepared_at", secondsOf(trip.preparedAt)}};
}

policy::Trip tripFrom(const json& value) {
    const Members members(value);
    policy::Trip trip{.id = {members.someText("id")},
                      .name = members.someText("name"),
                      .from = members.day("from"),
                      .until = members.day("until"),
                      .ends = members.time("ends"),
                      .accounts = vectorFrom(members.list("accounts"), textOf),
                      .preparedBy = members.text("prepared_by"),
                      .preparedAt = members.time("prepared_at")};
    trip.pupils = vectorFrom(members.list("pupils"), [](const json& key) { return policy::PupilKey{textOf(key)}; });
    if (trip.pupils.empty() || trip.accounts.empty()) throw Malformed{};
    return trip;
}

} // namespace

std::string jsonOf(const ports::TripPack& pack) {
    return written({{"format", packKind},
                    {"trip", toJson(pack.trip)},
                    {"list", toJson(pack.list)},
                    {"noes", arrayOf(pack.noes, [](const policy::No& no) { return toJson(no); })},
                    {"accounts", arrayOf(pack.accounts, [](const ports::Account& one) { return toJson(one); })},
                    {"made", secondsOf(pack.madeAt)}});
}

policy::Result<ports::TripPack> packFrom(std::string_view text) {
    return readDocument<ports::TripPack>(text, packKind, [](const Members& members) {
        return ports::TripPack{.trip = tripFrom(members.at("trip")),
                               .list = listFrom(members.at("list")),
                               .noes = vectorFrom(members.list("noes"), noFrom),
                               .accounts = vectorFrom(members.list("accounts"), accountFrom),
                               .madeAt = members.time("made")};
    });
}

} // namespace clearframe::exchange
