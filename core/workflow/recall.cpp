#include "core/workflow/recall.hpp"

#include "core/policy/same_person.hpp"
#include "core/workflow/noes.hpp"
#include "core/workflow/situation.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace clearframe::workflow {
namespace {

using policy::FailureKind;
using ports::ExportedFile;

constexpr std::size_t longestNote = 2000;

/// Every file that is out, with whom the list no longer allows in it; most have nobody.
std::vector<Recalled> exportedFiles(const std::vector<ports::Release>& releases, const policy::Roster& roster) {
    std::vector<Recalled> files;
    for (const auto& release : releases) {
        for (const auto& item : release.items) {
            const policy::ExportedPicture picture{.purpose = release.purpose,
                                                  .account = release.account,
                                                  .released = schoolDay(release.at),
                                                  .who = item.who};
            files.push_back({.file = {release.id, item.output},
                             .event = release.event,
                             .account = release.account,
                             .folder = release.folder,
                             .caption = release.caption,
                             .photo = item.photo,
                             .purpose = release.purpose,
                             .releasedAt = release.at,
                             .people = policy::noLongerAllowed(picture, roster)});
        }
    }
    return files;
}

/// Published ones: those that the list of this kiosk has to answer for, and those of a trip that it is on as a guest.
/// What a guest has handed over is recalled at home.
struct Answerable {
    std::vector<ports::Release> ours;
    std::vector<ports::Release> guest;
    policy::TripId guestTrip;
};

policy::Result<Answerable> answerable(ports::Transaction& transaction) {
    auto releases = transaction.releases().all();
    if (!releases) return tl::unexpected(releases.error());
    auto trips = transaction.trips().all();
    if (!trips) return tl::unexpected(trips.error());
    auto tripOf = transaction.trips().releases();
    if (!tripOf) return tl::unexpected(tripOf.error());
    Answerable out;
    for (auto& release : *releases) {
        if (release.state != ports::ReleaseState::published) continue;
        const auto known = tripOf->find(release.id);
        const auto trip =
            known == tripOf->end() ? trips->end() : std::ranges::find(*trips, known->second, &policy::Trip::id);
        if (trip == trips->end() || trip->side != policy::TripSide::guest) {
            out.ours.push_back(std::move(release));
        } else if (!trip->ended) {
            out.guestTrip = trip->id;
            out.guest.push_back(std::move(release));
        }
    }
    return out;
}

policy::Result<policy::ConsentList> tripList(ports::Transaction& transaction, const policy::TripId& trip) {
    auto list = transaction.trips().list(trip);
    if (!list) return tl::unexpected(list.error());
    if (!*list)
        return policy::fail(FailureKind::unavailable, "The list of the trip is gone, so nobody can say which posts it "
                                                      "still allows. Call IT.");
    return withNoes(transaction, std::move(**list));
}

policy::Result<policy::ConsentList> ownList(ports::Transaction& transaction) {
    auto list = transaction.lists().current();
    if (!list) return tl::unexpected(list.error());
    if (!*list)
        return policy::fail(FailureKind::unavailable, "The consent list is gone, so nobody can say which posts it "
                                                      "still allows. Call IT.");
    return withNoes(transaction, std::move(**list));
}

RecallState stateAfter(const std::optional<ports::Takedown>& last) {
    if (!last) return RecallState::toDo;
    return last->act == ports::TakedownAct::confirmed ? RecallState::confirmed : RecallState::cannot;
}

policy::Done noteActs(ports::Transaction& transaction, std::vector<Recalled>& files) {
    auto acts = transaction.takedowns().all();
    if (!acts) return tl::unexpected(acts.error());
    std::map<ExportedFile, ports::Takedown> last;
    for (auto& act : *acts) {
        auto& known = last[act.file];
        if (known.act != ports::TakedownAct::confirmed) known = std::move(act); // gone is gone
    }
    for (auto& file : files) {
        if (const auto act = last.find(file.file); act != last.end()) file.last = act->second;
        file.state = stateAfter(file.last);
    }
    std::erase_if(files, [](const Recalled& file) { return !file.hasReason() && file.open(); });
    return {};
}

/// Whether somebody without a name is, or may be, in what went out of a photo.
bool mayBeInIt(const policy::NamelessNo& no, const policy::ReviewState& review, policy::Time released) {
    const auto* answer = review.aboutNo(no.id);
    if (!answer) return no.at >= released; // what went out later was answered then
    if (answer->inItSince) return *answer->inItSince > released;
    return review.croppedAt && *review.croppedAt > released; // it was said of a smaller part
}

/// What went out before a nameless no: nobody has looked for that person in it.
policy::Done noteNamelessNoes(ports::Transaction& transaction, std::vector<Recalled>& files) {
    auto noes = transaction.noes().standing();
    if (!noes) return tl::unexpected(noes.error());
    if (std::ranges::all_of(*noes, [](const policy::No& no) { return no.pupil.has_value(); })) return {};
    auto pictures = PictureIndex::load(transaction, nullptr);
    if (!pictures) return tl::unexpected(pictures.error());
    for (auto& file : files) {
        auto photo = transaction.photos().find(file.photo);
        if (!photo) return tl::unexpected(photo.error());
        // Of a photo that is gone nobody can answer it any more.
        const auto facts = pictures->factsOf(*photo ? **photo : ports::StoredPhoto{.event = file.event});
        if (facts.noes.empty()) continue;
        std::vector<policy::Decision> decisions;
        if (*photo) {
            auto given = transaction.photos().decisions(file.photo);
            if (!given) return tl::unexpected(given.error());
            decisions = *std::move(given);
        }
        const auto review = policy::replay(decisions, {});
        for (const auto& no : facts.noes) {
            if (mayBeInIt(no, review, file.releasedAt)) file.askedNotTo.push_back(no);
        }
    }
    return {};
}

/// What was deleted at once may not stay posted either, whoever is in it.
policy::Done noteDeletions(ports::Transaction& transaction, std::vector<Recalled>& files) {
    auto incidents = transaction.incidents().all();
    if (!incidents) return tl::unexpected(incidents.error());
    std::map<policy::PhotoId, policy::Time> deleted;
    for (const auto& incident : *incidents)
        deleted.emplace(incident.photo, incident.at);
    for (auto& file : files) {
        const auto at = deleted.find(file.photo);
        if (at == deleted.end()) continue;
        file.deleted = true;
        file.since = at->second;
    }
    return {};
}

policy::Done noteDates(ports::Transaction& transaction, const policy::ConsentList& list, std::vector<Recalled>& files) {
    auto notices = transaction.takedowns().notices();
    if (!notices) return tl::unexpected(notices.error());
    std::map<ExportedFile, const ports::RecallNotice*> first;
    for (const auto& notice : *notices) {
        auto& known = first[notice.file];
        if (!known || notice.since < known->since) known = &notice;
    }
    for (auto& file : files) {
        const auto notice = first.find(file.file);
        if (!file.people.empty()) {
            const auto since = notice != first.end() ? notice->second->since : list.issued;
            file.since = file.deleted ? std::min(file.since, since) : since;
            file.listVersion = notice != first.end() ? notice->second->listVersion : list.version;
        }
        const bool known = file.deleted || !file.people.empty();
        for (const auto& no : file.askedNotTo)
            file.since = known || &no != &file.askedNotTo.front() ? std::min(file.since, no.at) : no.at;
        file.due = policy::takedownDue(file.since);
    }
    return {};
}

bool moreUrgent(const Recalled& a, const Recalled& b) {
    if (a.open() != b.open()) return a.open();
    if (a.open()) return a.due < b.due;
    return a.last->at > b.last->at;
}

policy::Result<std::vector<Recalled>> recalledIn(ports::Transaction& transaction) {
    auto releases = answerable(transaction);
    if (!releases) return tl::unexpected(releases.error());
    std::vector<Recalled> files;
    policy::ConsentList dated; // the list that what was never noticed is dated by
    if (!releases->guest.empty()) {
        auto list = tripList(transaction, releases->guestTrip);
        if (!list) return tl::unexpected(list.error());
        files = exportedFiles(releases->guest, policy::Roster(*list));
        dated = *std::move(list);
    }
    if (!releases->ours.empty()) {
        auto list = ownList(transaction);
        if (!list) return tl::unexpected(list.error());
        std::ranges::move(exportedFiles(releases->ours, policy::Roster(*list)), std::back_inserter(files));
        dated = *std::move(list);
    }
    if (files.empty()) return files;
    if (auto noted = noteNamelessNoes(transaction, files); !noted) return tl::unexpected(noted.error());
    if (auto noted = noteDeletions(transaction, files); !noted) return tl::unexpected(noted.error());
    if (auto noted = noteActs(transaction, files); !noted) return tl::unexpected(noted.error());
    if (auto noted = noteDates(transaction, dated, files); !noted) return tl::unexpected(noted.error());
    std::ranges::stable_sort(files, moreUrgent);
    return files;
}

policy::Done act(ports::Store& store, ports::Clock& clock, ports::Takedown takedown, const Actor& by) {
    if (!policy::namesSomebody(by.name())) return policy::fail(FailureKind::conflict, "Say who takes the post down.");
    if (takedown.note.size() > longestNote)
        return policy::fail(FailureKind::conflict, "The note is too long. Say it in a few words.");
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::confirmTakedown); !allowed) return allowed;
    auto files = recalledIn(**transaction);
    if (!files) return tl::unexpected(files.error());
    const auto file = std::ranges::find(*files, takedown.file, &Recalled::file);
    if (file == files->end())
        return policy::fail(FailureKind::notFound,
                            fmt::format("{} has not to be taken down. Nothing was changed.", takedown.file.output));
    if (!file->open())
        return policy::fail(FailureKind::conflict, fmt::format("{} has confirmed already that {} was taken down.",
                                                               file->last->by, takedown.file.output));
    const bool gone = takedown.act == ports::TakedownAct::confirmed;
    takedown.by = by.name();
    takedown.at = clock.now();
    const ports::AuditEvent event{.act = gone ? "takedown.confirm" : "takedown.cannot",
                                  .by = by.name(),
                                  .details = {{"release", file->file.release},
                                              {"photo", file->photo.value},
                                              {"account", file->account},
                                              {"list", fmt::to_string(file->listVersion)}}};
    if (auto done = (*transaction)->takedowns().add(takedown); !done) return done;
    if (auto done = (*transaction)->audit().append(event, takedown.at); !done) return done;
    return (*transaction)->commit();
}

} // namespace

std::vector<std::string> Recalled::reasons() const {
    std::vector<std::string> out;
    if (deleted) out.emplace_back("The photo was deleted at once. What was posted of it has to go as well.");
    for (const auto& person : people)
        out.push_back(person.reason.text);
    for (const auto& no : askedNotTo)
        out.push_back(policy::isInThisPhoto(no.note) + " They asked not to be in photos.");
    return out;
}

policy::Result<std::vector<Recalled>> recall(ports::Store& store) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    return recalledIn(**transaction);
}

policy::Done confirmTakedown(ports::Store& store, ports::Clock& clock, const ExportedFile& file, const Actor& by) {
    return act(store, clock, {.file = file, .act = ports::TakedownAct::confirmed, .by = {}, .at = {}, .note = {}}, by);
}

policy::Done reportTakedownFailed(ports::Store& store, ports::Clock& clock, const ExportedFile& file,
                                  const std::string& note, const Actor& by) {
    return act(store, clock, {.file = file, .act = ports::TakedownAct::cannot, .by = {}, .at = {}, .note = note}, by);
}

policy::Done noticeRecalls(ports::Transaction& transaction, const policy::ConsentList& list, policy::Time now) {
    auto releases = answerable(transaction);
    if (!releases) return tl::unexpected(releases.error());
    if (releases->ours.empty()) return {};
    auto laid = withNoes(transaction, list);
    if (!laid) return tl::unexpected(laid.error());
    auto before = transaction.takedowns().notices();
    if (!before) return tl::unexpected(before.error());
    std::map<std::pair<ExportedFile, policy::PupilKey>, ports::RecallNotice> known;
    for (auto& notice : *before)
        known.emplace(std::pair(notice.file, notice.pupil), std::move(notice));
    std::vector<ports::RecallNotice> notices;
    for (const auto& file : exportedFiles(releases->ours, policy::Roster(*laid))) {
        for (const auto& person : file.people) {
            const auto was = known.find({file.file, person.pupil});
            notices.push_back(was != known.end() ? was->second
                                                 : ports::RecallNotice{file.file, person.pupil, now, list.version});
        }
    }
    return transaction.takedowns().replaceNotices(notices);
}

} // namespace clearframe::workflow
