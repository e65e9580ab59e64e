#include "gui/flow/export_flow.hpp"

#include "core/workflow/accounts.hpp"
#include "gui/flow/export_words.hpp"
#include "gui/flow/sentences.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using policy::FailureKind;
using policy::Result;

constexpr std::size_t mostPictures = 120; ///< more than any screen shows at once

bool inside(const std::string& path, const std::string& folder) {
    return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

} // namespace

ExportFlow::ExportFlow(Services& services, SharedKnown known, MediaWatch& media, std::string event)
    : services_(services), media_(media), caption_(services, std::move(known), event) {
    model_.event = std::move(event);
    media_.lookNow();
    loadAccounts();
    update();
}

void ExportFlow::loadAccounts() {
    model_.loading = true;
    loading_ = services_.desk.post(
        Lane::quick, [&store = services_.store](const JobContext&) { return workflow::listAccounts(store); },
        [this](const Result<std::vector<ports::Account>>& accounts) {
            model_.loading = false;
            if (!accounts)
                model_.problem = accounts.error().text;
            else
                showAccounts(*accounts);
        });
}

void ExportFlow::showAccounts(const std::vector<ports::Account>& accounts) {
    accounts_ = accounts;
    model_.accounts.clear();
    std::string only;
    int ready = 0;
    for (const auto& account : accounts_) {
        model_.accounts.push_back(accountRow(account));
        if (!model_.accounts.back().ready) continue;
        ++ready;
        only = account.name;
    }
    if (ready != 1) return;
    model_.account = only;
    if (!choseAccount_) primary(); // nothing to choose
}

bool ExportFlow::mayGoTo(const ports::Medium& medium) const {
    return medium.writable &&
           std::ranges::none_of(sources_, [&](const std::string& source) { return inside(medium.path, source); });
}

void ExportFlow::showPlaces() {
    model_.places.clear();
    for (const auto& medium : media_.media()) {
        const bool good = mayGoTo(medium);
        const auto words = good ? words::placeAndFree : medium.writable ? words::placeIsSource : words::placeReadOnly;
        model_.places.push_back(
            {.id = medium.id,
             .sign = signOf(medium.kind),
             .name = medium.label,
             .under = fmt::format(fmt::runtime(words), kindWord(medium.kind), bytesWord(medium.freeBytes)),
             .enabled = good});
    }
    const bool choosing = model_.step == ExportStep::account || model_.step == ExportStep::check;
    if (choosing) {
        const auto* chosen = media_.find(model_.place);
        if (!chosen || !mayGoTo(*chosen)) model_.place.clear();
        // The first stick, or the only place: somebody put it in for this.
        const auto good = [&](const ports::Medium& medium) { return mayGoTo(medium); };
        const auto& all = media_.media();
        const auto first = std::ranges::find_if(all, good);
        if (model_.place.empty() && first != all.end() &&
            (first->kind != ports::MediumKind::folder || std::ranges::count_if(all, good) == 1))
            model_.place = first->id;
    }
    showPlace();
}

void ExportFlow::showPlace() {
    model_.missing.clear();
    model_.missingMore.clear();
    const auto* medium = media_.find(model_.place);
    if (!medium) {
        if (model_.place.empty()) {
            const bool any = std::ranges::any_of(model_.places, &PlaceRow::enabled);
            model_.missing = any ? words::whereTo : words::putAStickIn;
            model_.placeName.clear();
        }
        return;
    }
    path_ = medium->path;
    label_ = medium->label;
    model_.placeSign = signOf(medium->kind);
    if (model_.step == ExportStep::account || model_.step == ExportStep::check) model_.placeName = kindAndName(*medium);
    model_.placeUnder = model_.going == 0 ? fmt::format(fmt::runtime(words::freeOnly), bytesWord(medium->freeBytes))
                                          : fmt::format(fmt::runtime(words::freeAndNeed), bytesWord(medium->freeBytes),
                                                        sentences::photos(model_.going), bytesWord(need_));
    if (model_.going > 0 && medium->freeBytes < need_) {
        model_.missing = words::notEnoughRoom;
        model_.missingMore = fmt::format(fmt::runtime(words::freeSome), bytesWord(need_ - medium->freeBytes));
    }
}

void ExportFlow::update() {
    model_.caption = caption_.model();
    if (failure_ && media_.looks() > looksBefore_) explain();
    if (revision_ == media_.revision()) return;
    revision_ = media_.revision();
    showPlaces();
    if (!model_.stopped || working()) return;
    const auto kind = model_.stopped->kind;
    const bool there = media_.find(model_.place) != nullptr;
    if (kind == ExportProblem::Kind::placeGone && there)
        copy();
    else if (kind == ExportProblem::Kind::device && !there)
        model_.stopped = stickOut(model_.placeSign, label_, model_.done, model_.going);
}

void ExportFlow::check() {
    const auto account = std::ranges::find(accounts_, model_.account, &ports::Account::name);
    if (account == accounts_.end()) return;
    account_ = *account;
    const auto row = accountRow(*account);
    model_.accountUnder = row.under;
    model_.instagram = row.instagram;
    model_.step = ExportStep::check;
    caption_.forAccount(*account);
    model_.loading = true;
    model_.problem.clear();
    const auto read = [releasing = services_.releasing, event = model_.event, account = *account,
                       by = services_.session.actor](const JobContext&) -> Result<Checked> {
        const workflow::ReleaseEvent release(releasing, {.event = event, .account = account.name, .by = by});
        auto plan = release.plan();
        if (!plan) return tl::unexpected(plan.error());
        auto views = workflow::listPhotos(releasing.store, releasing.clock, event, account.purpose);
        if (!views) return tl::unexpected(views.error());
        auto transaction = releasing.store.read();
        if (!transaction) return tl::unexpected(transaction.error());
        auto sources = (*transaction)->photos().sources();
        if (!sources) return tl::unexpected(sources.error());
        return Checked{std::move(*plan), std::move(*views), std::move(*sources)};
    };
    checking_ = services_.desk.post(Lane::quick, read, [this](Result<Checked> checked) {
        model_.loading = false;
        if (checked) {
            showChecked(std::move(*checked));
            return;
        }
        // Without an answer nothing is offered to go out.
        showChecked({});
        model_.stopped = stoppedBy(checked.error(), 0);
        model_.stopped->facts.clear();
        model_.stopped->again = model_.stopped->otherPlace = false;
        model_.stopped->checkAgain = true;
    });
}

void ExportFlow::showChecked(Checked checked) {
    sources_ = std::move(checked.sources);
    model_.going = static_cast<int>(checked.plan.going.size());
    model_.staying = static_cast<int>(checked.plan.held.size());
    model_.held = heldRows(checked.plan.held);
    model_.groups = heldGroups(checked.plan.held);
    model_.goingPictures.clear();
    wanted_.clear();
    std::vector<policy::Size> sizes;
    int covered = 0;
    for (const auto& id : checked.plan.going) {
        const auto view = std::ranges::find_if(checked.views, [&](const auto& one) { return one.id == id; });
        if (view == checked.views.end()) continue;
        sizes.push_back(view->size);
        if (view->judgement.verdict == policy::Verdict::cover) ++covered;
        if (wanted_.size() == mostPictures) continue;
        if (const auto key = PictureKey::thumbnail(*view, services_.session.look.style)) {
            model_.goingPictures.push_back({key->name()});
            wanted_.push_back(*key);
        }
    }
    model_.goingUnder = fmt::format(fmt::runtime(words::goingPhrase), model_.going - covered, covered);
    need_ = bytesNeeded(sizes, account_ ? account_->longEdge : 0);
    showPlaces();
}

void ExportFlow::copy() {
    const auto* medium = media_.find(model_.place);
    if (!medium || working() || !caption_.model().good()) return;
    path_ = medium->path;
    label_ = medium->label;
    model_.placeName = label_;
    model_.step = ExportStep::copy;
    model_.stopped.reset();
    model_.stopping = false;
    failure_.reset();
    model_.done = 0;
    model_.all = model_.going;
    const auto& look = services_.session.look;
    releasing_ = releasePhotos(
        services_.desk, services_.releasing,
        {.event = model_.event,
         .account = model_.account,
         .destination = path_,
         .by = services_.session.actor,
         .style = look.style,
         .quality = look.quality,
         .credit = look.credit,
         .caption = caption_.caption()},
        [this](const workflow::Progress& now) {
            model_.done = now.done;
            model_.all = now.all;
        },
        [this](Result<workflow::ReleaseResult> result) { ended(std::move(result)); });
}

void ExportFlow::ended(Result<workflow::ReleaseResult> result) {
    model_.stopping = false;
    if (!result && result.error().kind == FailureKind::cancelled) {
        backToCheck();
        return;
    }
    if (!result) {
        // Whether the stick is still in says what happened.
        failure_ = result.error();
        looksBefore_ = media_.looks();
        media_.lookNow();
        return;
    }
    model_.step = ExportStep::result;
    model_.done = model_.all = static_cast<int>(result->released.size());
    model_.held = heldRows(result->held);
    model_.groups = heldGroups(result->held);
    model_.staying = static_cast<int>(result->held.size());
    model_.tab = ExportTab::goes;
    model_.folder = std::filesystem::path(result->folder).filename().string();
    if (model_.done == 0) return;
    caption_.sent();
    settle();
}

void ExportFlow::explain() {
    const auto failure = *std::exchange(failure_, std::nullopt);
    const bool device = failure.kind != FailureKind::conflict;
    model_.stopped = device && !media_.find(model_.place)
                         ? stickOut(model_.placeSign, label_, model_.done, model_.going)
                         : stoppedBy(failure, model_.going);
}

void ExportFlow::settle() {
    model_.settling = true;
    settling_ = services_.desk.post(
        Lane::lengthy, [&media = media_.port(), path = path_](const JobContext&) { return media.settle(path); },
        [this](const policy::Done& settled) {
            model_.settling = false;
            model_.safeToRemove = settled.has_value();
        });
}

void ExportFlow::backToCheck() {
    model_.stopped.reset();
    failure_.reset();
    model_.done = model_.all = 0;
    model_.tab = ExportTab::goes;
    check();
}

void ExportFlow::stop() {
    if (working()) {
        model_.stopping = true;
        releasing_.cancel();
    } else if (model_.step == ExportStep::check) {
        route_ = route::Grid{model_.event}; // it could not even be looked at
    } else {
        backToCheck();
    }
}

void ExportFlow::primary() {
    switch (model_.step) {
    case ExportStep::account:
        if (!model_.account.empty()) check();
        break;
    case ExportStep::check:
        if (!model_.loading && model_.going > 0 && model_.missing.empty()) copy();
        break;
    case ExportStep::copy:
        break;
    case ExportStep::result:
        route_ = route::Home{};
        break;
    }
}

void ExportFlow::handle(const ExportIntent& intent) {
    struct Visit {
        ExportFlow& flow;
        ExportModel& m;
        void operator()(const exporting::ChooseAccount& choose) const {
            const auto row = std::ranges::find(m.accounts, choose.name, &AccountRow::name);
            if (row == m.accounts.end() || !row->ready) return;
            m.account = choose.name;
            flow.choseAccount_ = true;
        }
        void operator()(const exporting::ChangeAccount&) const {
            flow.checking_.forget();
            m.loading = false;
            m.step = ExportStep::account;
            flow.choseAccount_ = true;
        }
        void operator()(const exporting::ChangePlace& change) const {
            if (m.stopped && change.open) flow.backToCheck();
            m.choosingPlace = change.open;
        }
        void operator()(const exporting::ChoosePlace& choose) const {
            const auto* medium = flow.media_.find(choose.place);
            if (!medium || !flow.mayGoTo(*medium)) return;
            m.place = choose.place;
            m.choosingPlace = false;
            flow.showPlace();
        }
        void operator()(const exporting::SeeHeld& see) const { m.showsHeld = see.open; }
        void operator()(const exporting::Tab& tab) const { m.tab = tab.tab; }
        void operator()(const exporting::Caption& caption) const {
            flow.caption_.handle(caption.intent);
            m.caption = flow.caption_.model();
        }
        void operator()(const exporting::Primary&) const { flow.primary(); }
        void operator()(const exporting::Stop&) const { flow.stop(); }
        void operator()(const exporting::Again&) const { flow.copy(); }
        void operator()(const exporting::CheckAgain&) const { flow.backToCheck(); }
        void operator()(const exporting::Back&) const { flow.route_ = route::Grid{m.event}; }
        void operator()(const exporting::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
