#include "exchange/trips/members.hpp"
#include "exchange/trips/trip_json.hpp"

#include <array>

namespace clearframe::exchange {
namespace {

constexpr const char* resultsKind = "clearframe-trip-results v1";

json toJson(const ports::ReleasedItem& item) {
    const auto cover = [](const policy::Rect& box) -> json { return {box.x, box.y, box.w, box.h}; };
    const auto pupil = [](const policy::PupilInPicture& one) -> json {
        return {{"pupil", one.pupil.value},
                {"shown", one.shown},
                {"face_share", one.faceShare ? json(*one.faceShare) : json()}};
    };
    return {{"photo", item.photo.value},
            {"output", item.output},
            {"sha256", item.sha256},
            {"covers", arrayOf(item.covers, cover)},
            {"people_shown", item.who.peopleShown ? json(*item.who.peopleShown) : json()},
            {"pupils", arrayOf(item.who.pupils, pupil)}};
}

policy::Rect rectFrom(const json& value) {
    if (!value.is_array() || value.size() != 4) throw Malformed{};
    std::array<int, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        constexpr std::int64_t most = 1'000'000;
        if (!value[i].is_number_integer()) throw Malformed{};
        const auto number = value[i].get<std::int64_t>();
        if (number < -most || number > most) throw Malformed{};
        numbers[i] = static_cast<int>(number);
    }
    return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

policy::PupilInPicture pupilInPicture(const json& value) {
    const Members members(value);
    policy::PupilInPicture pupil{.pupil = {members.someText("pupil")}, .shown = members.flag("shown"), .faceShare = {}};
    if (members.isNull("face_share")) return pupil;
    const auto& share = members.at("face_share");
    if (!share.is_number() || !(share.get<double>() >= 0.0) || share.get<double>() > 1000.0) throw Malformed{};
    pupil.faceShare = share.get<double>();
    return pupil;
}

ports::ReleasedItem itemFrom(const json& value) {
    const Members members(value);
    ports::ReleasedItem item{.photo = {members.someText("photo")},
                             .output = members.someText("output"),
                             .sha256 = members.someText("sha256"),
                             .covers = vectorFrom(members.list("covers"), rectFrom),
                             .who = {}};
    if (!members.isNull("people_shown")) item.who.peopleShown = members.number("people_shown");
    item.who.pupils = vectorFrom(members.list("pupils"), pupilInPicture);
    return item;
}

json toJson(const ports::Release& release) {
    return {{"id", release.id},
            {"event", release.event},
            {"account", release.account},
            {"purpose", policy::toString(release.purpose)},
            {"folder", release.folder},
            {"list_version", release.listVersion},
            {"by", release.by},
            {"at", secondsOf(release.at)},
            {"caption", release.caption},
            {"items", arrayOf(release.items, [](const ports::ReleasedItem& item) { return toJson(item); })}};
}

ports::Release releaseFrom(const json& value) {
    const Members members(value);
    ports::Release release{.id = members.someText("id"),
                           .event = members.someText("event"),
                           .account = members.someText("account"),
                           .purpose = members.purpose("purpose"),
                           .folder = members.text("folder"),
                           .listVersion = members.number("list_version"),
                           .by = members.someText("by"),
                           .at = members.time("at"),
                           .state = ports::ReleaseState::published,
                           .caption = members.text("caption"),
                           .items = vectorFrom(members.list("items"), itemFrom)};
    return release;
}

} // namespace

std::string jsonOf(const ports::TripResults& results) {
    return written({{"format", resultsKind},
                    {"trip", results.trip.value},
                    {"noes", arrayOf(results.noes, [](const policy::No& no) { return toJson(no); })},
                    {"releases", arrayOf(results.releases, [](const ports::Release& one) { return toJson(one); })},
                    {"made", secondsOf(results.madeAt)}});
}

policy::Result<ports::TripResults> resultsFrom(std::string_view text) {
    return readDocument<ports::TripResults>(text, resultsKind, [](const Members& members) {
        return ports::TripResults{.trip = {members.someText("trip")},
                                  .noes = vectorFrom(members.list("noes"), noFrom),
                                  .releases = vectorFrom(members.list("releases"), releaseFrom),
                                  .madeAt = members.time("made")};
    });
}

} // namespace clearframe::exchange
