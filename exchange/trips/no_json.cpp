#include "exchange/trips/members.hpp"

namespace clearframe::exchange {

json toJson(const policy::No& no) {
    json pupil;
    if (no.pupil)
        pupil = {{"key", no.pupil->key.value},
                 {"upn", no.pupil->upn},
                 {"mis_id", no.pupil->misId},
                 {"forename", no.pupil->forename},
                 {"surname", no.pupil->surname},
                 {"preferred_forename", no.pupil->preferredForename},
                 {"preferred_surname", no.pupil->preferredSurname},
                 {"year", no.pupil->year},
                 {"class", no.pupil->group}};
    return {{"id", no.id.value}, {"event", no.event},      {"pupil", std::move(pupil)},      {"note", no.note},
            {"by", no.by},       {"at", secondsOf(no.at)}, {"day", policy::toString(no.day)}};
}

policy::No noFrom(const json& value) {
    const Members members(value);
    policy::No no{.id = {members.someText("id")},
                  .event = members.someText("event"),
                  .note = members.text("note"),
                  .by = members.someText("by"),
                  .at = members.time("at"),
                  .day = members.day("day")};
    if (members.isNull("pupil")) {
        if (no.note.empty()) throw Malformed{};
        return no;
    }
    if (!no.note.empty()) throw Malformed{};
    const Members pupil(members.at("pupil"));
    no.pupil = policy::PupilSaidNo{.key = {pupil.someText("key")},
                                   .upn = pupil.text("upn"),
                                   .misId = pupil.text("mis_id"),
                                   .forename = pupil.text("forename"),
                                   .surname = pupil.text("surname"),
                                   .preferredForename = pupil.text("preferred_forename"),
                                   .preferredSurname = pupil.text("preferred_surname"),
                                   .year = pupil.text("year"),
                                   .group = pupil.text("class")};
    return no;
}

} // namespace clearframe::exchange
