#include "core/workflow/release.hpp"

#include "core/policy/file_name.hpp"
#include "core/policy/same_person.hpp"
#include "core/workflow/output.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {
namespace {

using policy::FailureKind;
using policy::ReasonCode;
using policy::Verdict;

HeldPhoto heldFor(const ports::StoredPhoto& photo, const policy::Judgement& judgement, ReasonCode code,
                  std::string text) {
    HeldPhoto held{
        .photo = photo.id, .source = photo.sourceName, .verdict = judgement.verdict, .reasons = judgement.reasons};
    held.reasons.insert(held.reasons.begin(), {.code = code, .text = std::move(text)});
    return held;
}

/// Limits to accounts are known only now. With the account, nothing may be tighter than what was approved without it.
bool tighter(const policy::Judgement& now, const policy::Judgement& approved) {
    if (now.verdict != Verdict::clear && now.verdict != Verdict::cover) return true;
    if (now.faces.size() != approved.faces.size()) return true;
    for (std::size_t i = 0; i < now.faces.size(); ++i) {
        if (now.faces[i].id != approved.faces[i].id || now.faces[i].action < approved.faces[i].action) return true;
    }
    return false;
}

std::string dayOf(policy::Time time) {
    const policy::Date day{std::chrono::floor<std::chrono::days>(time)};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

constexpr auto changedText = "Something about this photo changed after it was approved. Look at it again.";

} // namespace

struct ReleaseEvent::Basis {
    Situation situation;
    PictureIndex pictures;
    ports::Account account;
    int firstNumber = 1;
    std::vector<std::string> sources;
};

struct ReleaseEvent::Ready {
    ports::StoredPhoto photo;
    policy::Judgement judgement; ///< what was approved
    ports::RenderPlan plan;
    ReleasedPhoto released;
};

policy::Result<ReleaseEvent::Basis> ReleaseEvent::readBasis(ports::Transaction& transaction) const {
    if (auto allowed = authorise(transaction, request_.by, policy::Deed::exportPhotos); !allowed)
        return tl::unexpected(allowed.error());
    auto situation = Situation::load(transaction, desk_.clock.reading());
    if (!situation) return tl::unexpected(situation.error());
    auto account = transaction.accounts().find(request_.account);
    if (!account) return tl::unexpected(account.error());
    if (!*account)
        return policy::fail(FailureKind::notFound, fmt::format("There is no official account “{}”.", request_.account));
    if ((*account)->state != ports::AccountState::active)
        return policy::fail(
            FailureKind::conflict,
            fmt::format(
                "The account “{}” is not active. It has to be approved, its leads trained, and IT has to activate it.",
                request_.account));
    const auto& trip = situation->trip();
    if (trip && std::ranges::find(trip->accounts, (*account)->name) == trip->accounts.end())
        return policy::fail(FailureKind::conflict,
                            fmt::format("The account “{}” is not one of the trip “{}”. Nothing was written.",
                                        (*account)->name, trip->name));
    if (situation->roster() &&
        (situation->roster()->namedIn(request_.event) || situation->roster()->namedIn(request_.account)))
        return policy::fail(
            FailureKind::conflict,
            "The name of the event or the account holds the full name of a pupil. Nothing was written.");
    if (situation->roster() && !request_.credit.empty() && situation->roster()->namedIn(request_.credit))
        return policy::fail(FailureKind::conflict,
                            "The credit line holds the full name of a pupil. Nothing was written.");
    if (auto checked = checkCaption(*situation, **account, request_.caption); !checked)
        return tl::unexpected(checked.error());
    auto pictures = PictureIndex::load(transaction, situation->roster());
    if (!pictures) return tl::unexpected(pictures.error());
    auto number = transaction.releases().nextNumber(request_.event);
    if (!number) return tl::unexpected(number.error());
    auto sources = transaction.photos().sources();
    if (!sources) return tl::unexpected(sources.error());
    return Basis{std::move(*situation), std::move(*pictures), std::move(**account), *number, std::move(*sources)};
}

policy::Result<std::vector<ReleaseEvent::Ready>> ReleaseEvent::select(ports::Transaction& transaction,
                                                                      const Basis& basis, ReleaseResult& result) const {
    auto photos = transaction.photos().ofEvent(request_.event);
    if (!photos) return tl::unexpected(photos.error());
    if (photos->empty())
        return policy::fail(FailureKind::notFound, fmt::format("No photos were staged for “{}”.", request_.event));
    std::vector<Ready> ready;
    const auto purpose = basis.account.purpose;
    for (auto& photo : *photos) {
        auto view = viewPhoto(transaction, photo, basis.situation, basis.pictures, purpose);
        if (!view) return tl::unexpected(view.error());
        if (!view->review.approval) {
            result.held.push_back(
                heldFor(photo, view->judgement, ReasonCode::notApproved, "Nobody has approved this photo yet."));
            continue;
        }
        if (!view->approved) {
            const bool otherPurpose = photo.purpose != purpose;
            result.held.push_back(heldFor(
                photo, view->judgement, ReasonCode::changedSinceApproval,
                otherPurpose
                    ? fmt::format("This photo was approved for {}, and “{}” is for {}. Stage it for that.",
                                  policy::toString(photo.purpose), basis.account.name, policy::toString(purpose))
                    : std::string(changedText)));
            continue;
        }
        const auto facts = basis.pictures.factsOf(photo);
        const auto there = policy::judge(facts, view->review, basis.situation.roster(),
                                         basis.situation.occasion(purpose, basis.account.name));
        if (tighter(there, view->judgement)) {
            result.held.push_back(
                heldFor(photo, there, ReasonCode::changedSinceApproval,
                        fmt::format("On “{}” less may be shown than was approved. Cover it, and approve it again.",
                                    basis.account.name)));
            continue;
        }
        Ready next{.photo = std::move(photo), .judgement = std::move(view->judgement)};
        next.plan = outputPlan(next.judgement, {.style = request_.style,
                                                .longEdge = basis.account.longEdge,
                                                .quality = request_.quality,
                                                .credit = request_.credit});
        ready.push_back(std::move(next));
    }
    return ready;
}

/// False where this photo is held after all; a failure ends the release.
policy::Result<bool> ReleaseEvent::produce(Ready& ready, const Basis&, int number, ports::ExportFolder& folder,
                                           ReleaseResult& result) const {
    const auto hold = [&](std::string why) {
        result.held.push_back(heldFor(ready.photo, ready.judgement, ReasonCode::proofFailed, std::move(why)));
        return false;
    };
    auto picture = readOriginal({desk_.vault, desk_.reader, desk_.redactor}, ready.photo);
    if (!picture) {
        if (picture.error().kind != FailureKind::refused) return tl::unexpected(picture.error());
        return hold(picture.error().text);
    }
    auto rendered = desk_.redactor.render(*picture, ready.plan);
    if (!rendered) {
        if (rendered.error().kind != FailureKind::refused) return tl::unexpected(rendered.error());
        return hold(rendered.error().text);
    }
    ports::ProofExpectations expected;
    for (const auto& face : ready.judgement.faces) {
        if (face.action == policy::Action::show) expected.visible.push_back(face.box);
    }
    if (auto proved = desk_.redactor.prove(*rendered, *picture, ready.plan, expected); !proved) {
        if (proved.error().kind != FailureKind::refused) return tl::unexpected(proved.error());
        return hold(proved.error().text);
    }
    ready.released = {.photo = ready.photo.id,
                      .source = ready.photo.sourceName,
                      .output = fmt::format("{}-{:03}.jpg", policy::fileStem(request_.event, "event"), number),
                      .sha256 = desk_.redactor.hash(rendered->jpeg),
                      .covers = rendered->covers};
    if (auto added = folder.add(ports::ClearedImage(std::move(*rendered), ready.released.output)); !added)
        return tl::unexpected(added.error());
    return true;
}

/// The last look and the record of it, in one transaction.
policy::Result<std::string> ReleaseEvent::log(const std::vector<Ready>& ready, const Basis& before,
                                              const ports::ExportFolder& folder, const ReleaseResult& result) const {
    auto transaction = desk_.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    auto basis = readBasis(**transaction);
    if (!basis) return tl::unexpected(basis.error());
    ReleaseResult again;
    auto selected = select(**transaction, *basis, again);
    if (!selected) return tl::unexpected(selected.error());
    const auto stillAllowed = [&](const Ready& one) {
        return std::ranges::any_of(*selected,
                                   [&](const Ready& s) { return s.photo.id == one.photo.id && s.plan == one.plan; });
    };
    const bool sameTrip = basis->situation.trip() == before.situation.trip();
    if (!sameTrip || basis->firstNumber != before.firstNumber || !std::ranges::all_of(ready, stillAllowed))
        return policy::fail(
            FailureKind::conflict,
            "The list or a decision changed during the export. Nothing was written. Start the export again.");

    const auto now = desk_.clock.now();
    ports::Release release{.id = desk_.ids.next(),
                           .event = request_.event,
                           .account = before.account.name,
                           .purpose = before.account.purpose,
                           .temporaryFolder = folder.temporaryPath(),
                           .folder = folder.finalPath(),
                           .listVersion = basis->situation.list() ? basis->situation.list()->version : 0,
                           .by = request_.by.name(),
                           .at = now,
                           .caption = request_.caption.text};
    ports::AuditEvent event{.act = "release",
                            .by = request_.by.name(),
                            .details = {{"release", release.id},
                                        {"account", release.account},
                                        {"list", fmt::to_string(release.listVersion)},
                                        {"held", fmt::to_string(result.held.size())}}};
    const auto findings = captionFindings(basis->situation, basis->account, request_.caption.text);
    for (const auto& finding : findings) // what was kept; not the words, which may be a name
        event.details.emplace_back("caption-kept", policy::toString(finding.fault));
    for (const auto& one : ready) {
        release.items.push_back({one.photo.id, one.released.output, one.released.sha256, one.released.covers,
                                 one.judgement.whoIsIn(one.photo.size)});
        event.details.emplace_back("photo", one.photo.id.value);
        event.details.emplace_back("sha256", one.released.sha256);
    }
    const int lastNumber = before.firstNumber + static_cast<int>(ready.size()) - 1;
    if (auto done = (*transaction)->releases().takeNumbers(request_.event, lastNumber); !done)
        return tl::unexpected(done.error());
    if (auto done = (*transaction)->releases().add(release); !done) return tl::unexpected(done.error());
    if (const auto& trip = basis->situation.trip()) {
        if (auto done = (*transaction)->trips().addRelease(trip->id, release.id); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = (*transaction)->audit().append(event, now); !done) return tl::unexpected(done.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return release.id;
}

namespace {

policy::Done settle(ports::Store& store, ports::Clock& clock, const std::string& id, bool published) {
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    const auto state = published ? ports::ReleaseState::published : ports::ReleaseState::withdrawn;
    if (auto done = (*transaction)->releases().setState(id, state); !done) return done;
    const ports::AuditEvent event{.act = published ? "release.published" : "release.withdrawn",
                                  .details = {{"release", id}}};
    if (auto done = (*transaction)->audit().append(event, clock.now()); !done) return done;
    return (*transaction)->commit();
}

} // namespace

policy::Result<ReleaseResult> ReleaseEvent::publish(const std::string& id, ports::ExportFolder& folder,
                                                    ReleaseResult result) const {
    if (auto done = folder.publish(); !done) {
        if (auto settled = settle(desk_.store, desk_.clock, id, false); !settled)
            return tl::unexpected(settled.error());
        return tl::unexpected(done.error());
    }
    if (auto settled = settle(desk_.store, desk_.clock, id, true); !settled) return tl::unexpected(settled.error());
    result.folder = folder.finalPath();
    return result;
}

policy::Result<ReleaseResult> ReleaseEvent::run(const OnProgress& onProgress) {
    if (!policy::namesSomebody(request_.by.name())) return policy::fail(FailureKind::conflict, "Say who exports.");
    ReleaseResult result;
    auto transaction = desk_.store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto basis = readBasis(**transaction);
    if (!basis) return tl::unexpected(basis.error());
    auto ready = select(**transaction, *basis, result);
    if (!ready) return tl::unexpected(ready.error());
    transaction->reset();
    if (ready->empty()) return result;

    const auto name = fmt::format("{}-{}", policy::fileStem(basis->account.name, "account"), dayOf(desk_.clock.now()));
    auto folder = desk_.sink.open(request_.destination, name, basis->sources);
    if (!folder) return tl::unexpected(folder.error());

    std::vector<Ready> written;
    const int all = static_cast<int>(ready->size());
    for (auto& one : *ready) {
        if (onProgress &&
            !onProgress({.done = static_cast<int>(written.size()), .all = all, .what = one.photo.sourceName}))
            return policy::fail(FailureKind::cancelled, "Stopped. Nothing was exported.");
        auto out = produce(one, *basis, basis->firstNumber + static_cast<int>(written.size()), **folder, result);
        if (!out) return tl::unexpected(out.error());
        if (*out) written.push_back(std::move(one));
    }
    if (written.empty()) return result;

    ports::Receipts receipts{.account = basis->account.name,
                             .purpose = basis->account.purpose,
                             .listVersion = basis->situation.list()->version,
                             .detector = desk_.detector.name,
                             .detectorGrade = desk_.detector.grade,
                             .at = desk_.clock.now()};
    for (const auto& one : written) {
        receipts.files.push_back({one.released.output, one.photo.id.value, one.released.sha256, one.released.covers});
        result.released.push_back(one.released);
    }
    if (!request_.caption.text.empty()) {
        auto text = request_.caption.text + (request_.credit.empty() ? "\n" : "\n" + request_.credit + "\n");
        if (auto done = (*folder)->addCaption(ports::ClearedCaption(std::move(text))); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = (*folder)->addReceipts(receipts, desk_.device); !done) return tl::unexpected(done.error());
    auto id = log(written, *basis, **folder, result);
    if (!id) return tl::unexpected(id.error());
    return publish(*id, **folder, std::move(result));
}

policy::Result<ReleasePlan> ReleaseEvent::plan() const {
    auto transaction = desk_.store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto basis = readBasis(**transaction);
    if (!basis) return tl::unexpected(basis.error());
    ReleaseResult result;
    auto ready = select(**transaction, *basis, result);
    if (!ready) return tl::unexpected(ready.error());
    ReleasePlan plan{.held = std::move(result.held)};
    for (const auto& one : *ready)
        plan.going.push_back(one.photo.id);
    return plan;
}

namespace {

/// Whether an export that was logged, and got no name, may still get it: the list may have changed since.
policy::Result<bool> stillAllowed(ports::Transaction& transaction, const ports::Release& release,
                                  const ports::ClockReading& now) {
    auto situation = Situation::load(transaction, now);
    if (!situation) return tl::unexpected(situation.error());
    auto pictures = PictureIndex::load(transaction, situation->roster());
    if (!pictures) return tl::unexpected(pictures.error());
    auto account = transaction.accounts().find(release.account);
    if (!account) return tl::unexpected(account.error());
    if (!*account || (*account)->state != ports::AccountState::active || (*account)->purpose != release.purpose)
        return false;
    // What somebody kept in it was said for that moment: whatever would be asked now is asked at a new export.
    if (!captionFindings(*situation, **account, release.caption).empty()) return false;
    for (const auto& item : release.items) {
        auto photo = transaction.photos().find(item.photo);
        if (!photo) return tl::unexpected(photo.error());
        if (!*photo) return false;
        auto view = viewPhoto(transaction, **photo, *situation, *pictures, release.purpose);
        if (!view) return tl::unexpected(view.error());
        // An approval from after the export is one of other covers.
        if (!view->approved || view->review.approval->at > release.at) return false;
        const auto there = policy::judge(pictures->factsOf(**photo), view->review, situation->roster(),
                                         situation->occasion(release.purpose, release.account));
        if (tighter(there, view->judgement)) return false;
    }
    return true;
}

} // namespace

policy::Done resumeReleases(ports::Store& store, ports::ExportSink& sink, ports::Clock& clock) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto releases = (*transaction)->releases().all();
    if (!releases) return tl::unexpected(releases.error());
    std::vector<std::pair<const ports::Release*, bool>> open;
    for (const auto& release : *releases) {
        if (release.state != ports::ReleaseState::publishing) continue;
        auto allowed = stillAllowed(**transaction, release, clock.reading());
        if (!allowed) return tl::unexpected(allowed.error());
        open.emplace_back(&release, *allowed);
    }
    transaction->reset();
    for (const auto& [left, allowed] : open) {
        const auto& release = *left;
        auto there = allowed ? sink.resume(release.temporaryFolder, release.folder)
                             : sink.takeBack(release.temporaryFolder, release.folder);
        // The stick is not in: it may come back, and the folder on it is whole.
        if (!there && there.error().kind == FailureKind::notFound) continue;
        if (!there && there.error().kind != FailureKind::conflict) return tl::unexpected(there.error());
        if (auto done = settle(store, clock, release.id, there.value_or(false)); !done) return done;
    }
    return {};
}

} // namespace clearframe::workflow
