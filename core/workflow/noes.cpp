#include "core/workflow/noes.hpp"

#include "core/policy/same_person.hpp"
#include "core/workflow/recall.hpp"
#include "core/workflow/situation.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {
namespace {

using policy::FailureKind;

std::string isoDay(policy::Date day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

/// A no that a clock behind the log dated back could be lifted with evidence from before it.
policy::Result<policy::Time> notBeforeTheLog(ports::Transaction& transaction, policy::Time now) {
    auto latest = transaction.audit().latest("list.import");
    if (!latest) return tl::unexpected(latest.error());
    return *latest ? std::max(**latest, now) : now;
}

policy::Result<policy::PupilSaidNo> pupilOf(const Situation& situation, const policy::PupilKey& key) {
    if (!situation.list())
        return policy::fail(FailureKind::notFound, "There is no consent list yet. Say in a note who it is.");
    // Of two who share the key, either: the no is laid over both.
    const auto found = std::ranges::find(situation.list()->pupils, key, &policy::Pupil::key);
    if (found == situation.list()->pupils.end())
        return policy::fail(FailureKind::notFound, "That pupil is not on the list. Say in a note who it is.");
    return policy::PupilSaidNo::of(*found);
}

/// A pupil in a note would only be asked about in one event's photos.
policy::Done checkNote(const Situation& situation, const std::string& note) {
    if (auto fits = policy::checkNoNote(note); !fits) return fits;
    if (!situation.roster() || situation.roster()->match(note).match != policy::NameMatch::one) return {};
    return policy::fail(
        FailureKind::conflict,
        fmt::format("“{}” is a pupil on the list. Choose the pupil: then it holds in every photo.", note));
}

policy::Result<policy::No> made(const NoRequest& request, const Situation& situation) {
    policy::No no{.event = policy::tidyName(request.event), .by = request.by.name()};
    if (!policy::namesSomebody(no.event)) return policy::fail(FailureKind::conflict, "Say at which event it was said.");
    if (request.pupil.has_value() == !request.note.empty())
        return policy::fail(FailureKind::conflict, "Say who it is: a pupil, or in a note somebody else.");
    if (request.pupil) {
        auto pupil = pupilOf(situation, *request.pupil);
        if (!pupil) return tl::unexpected(pupil.error());
        no.pupil = *std::move(pupil);
        return no;
    }
    no.note = policy::tidyName(request.note);
    if (auto fits = checkNote(situation, no.note); !fits) return tl::unexpected(fits.error());
    return no;
}

policy::Done noticeAgain(ports::Transaction& transaction, policy::Time now) {
    auto list = transaction.lists().current();
    if (!list) return tl::unexpected(list.error());
    return *list ? noticeRecalls(transaction, **list, now) : policy::Done{};
}

ports::AuditEvent eventOf(const policy::No& no, std::string act, const Actor& by) {
    ports::AuditEvent event{.act = std::move(act),
                            .by = by.name(),
                            .details = {{"no", no.id.value}, {"who", no.pupil ? "pupil" : "somebody"}}};
    if (no.pupil) event.people.push_back(no.name());
    return event;
}

} // namespace

policy::Result<policy::No> addNo(ports::Store& store, ports::Clock& clock, ports::IdSource& ids,
                                 const NoRequest& request) {
    if (!policy::namesSomebody(request.by.name())) return policy::fail(FailureKind::conflict, "Say who adds the no.");
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, request.by, policy::Deed::addNo); !allowed)
        return tl::unexpected(allowed.error());
    const auto now = clock.now();
    auto situation = Situation::load(**transaction, now);
    if (!situation) return tl::unexpected(situation.error());
    auto no = made(request, *situation);
    if (!no) return no;
    auto at = notBeforeTheLog(**transaction, now);
    if (!at) return tl::unexpected(at.error());
    no->id = {ids.next()};
    no->at = *at;
    no->day = schoolDay(*at);
    auto standing = (*transaction)->noes().standing();
    if (!standing) return tl::unexpected(standing.error());
    const auto same = std::ranges::find_if(*standing, [&](const policy::No& said) {
        return said.pupil && no->pupil && said.pupil->key == no->pupil->key && said.day == no->day &&
               policy::sameEvent(said.event, no->event);
    });
    if (same != standing->end()) return *same;

    if (auto added = (*transaction)->noes().add(*no); !added) return tl::unexpected(added.error());
    if (auto noticed = noticeAgain(**transaction, *at); !noticed) return tl::unexpected(noticed.error());
    auto event = eventOf(*no, "no.add", request.by);
    event.details.emplace_back("event", no->event);
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return no;
}

policy::Result<std::vector<policy::No>> listNoes(ports::Store& store) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto noes = (*transaction)->noes().all();
    if (!noes) return noes;
    std::ranges::reverse(*noes);
    std::ranges::stable_partition(*noes, &policy::No::stands);
    return noes;
}

namespace {

policy::Done checkDay(ports::Transaction& transaction, const policy::No& no, policy::Date on, policy::Time now) {
    auto list = transaction.lists().current();
    if (!list) return tl::unexpected(list.error());
    if (*list) {
        auto standing = standingNow(transaction, **list, now);
        if (!standing) return tl::unexpected(standing.error());
        if (standing->state == policy::ListState::clockBeforeIssue ||
            standing->state == policy::ListState::clockBehindLog)
            return policy::fail(
                FailureKind::conflict,
                "The kiosk's clock is behind, so no day can be checked. Set the clock, then lift the no.");
    }
    const auto today = schoolDay(now);
    if (!on.ok() || on > today)
        return policy::fail(FailureKind::conflict,
                            "The evidence is dated on a day to come. Give the day it was written.");
    // A no from a clock that ran ahead was said today at the latest.
    if (on < std::min(no.day, today))
        return policy::fail(
            FailureKind::conflict,
            fmt::format("The no is of {}, and the evidence of {}. Evidence from before a no does not lift "
                        "it.",
                        isoDay(no.day), isoDay(on)));
    return {};
}

} // namespace

policy::Done liftNo(ports::Store& store, ports::Clock& clock, const LiftRequest& request) {
    if (!policy::namesSomebody(request.by.name())) return policy::fail(FailureKind::conflict, "Say who lifts the no.");
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, request.by, policy::Deed::liftNo); !allowed) return allowed;
    const auto now = clock.now();
    auto standing = (*transaction)->noes().standing();
    if (!standing) return tl::unexpected(standing.error());
    const auto no = std::ranges::find(*standing, request.no, &policy::No::id);
    if (no == standing->end())
        return policy::fail(
            FailureKind::notFound,
            fmt::format("There is no standing no {}. List the noes to see those that stand.", request.no.value));
    if (auto said = policy::checkEvidence(request.evidence); !said) return said;
    if (auto dated = checkDay(**transaction, *no, request.on, now); !dated) return dated;
    const policy::NoLifted how{
        .by = request.by.name(), .at = now, .evidence = request.evidence, .evidenceOn = request.on};
    if (auto lifted = (*transaction)->noes().lift(no->id, how); !lifted) return lifted;
    if (auto noticed = noticeAgain(**transaction, now); !noticed) return noticed;
    auto event = eventOf(*no, "no.lift", request.by);
    event.details.emplace_back("evidence-of", isoDay(request.on));
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return logged;
    return (*transaction)->commit();
}

policy::Result<policy::ConsentList> withNoes(ports::Transaction& transaction, policy::ConsentList list) {
    auto noes = transaction.noes().standing();
    if (!noes) return tl::unexpected(noes.error());
    return policy::withNoes(std::move(list), *noes);
}

} // namespace clearframe::workflow
