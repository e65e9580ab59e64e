#include "gui/flow/list_import_flow.hpp"

#include "gui/flow/list_import_words.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using workflow::ListReport;

template <class... Values> std::string say(std::string_view sentence, const Values&... values) {
    return fmt::format(fmt::runtime(sentence), values...);
}

/// Nobody agrees to what they have not seen: whoever would be less protected, and what is to be checked.
constexpr std::array toBeSeen{ListPart::looser, ListPart::gone, ListPart::toCheck};

std::string_view gone(ports::MediumKind kind) {
    switch (kind) {
    case ports::MediumKind::stick:
        return words::stickCameOut;
    case ports::MediumKind::card:
        return words::cardCameOut;
    case ports::MediumKind::folder:
        break;
    }
    return words::folderWentAway;
}

bool changedBetween(const ListReport& report) {
    return std::ranges::any_of(report.reasons, [](const auto& reason) { return reason.code == "list-changed"; });
}

} // namespace

ListImportFlow::ListImportFlow(Services& services, bool fromAddress) : services_(services) {
    byHand_ = workflow::mayOffer(services_.session.actor, policy::Deed::importList);
    toFiles();
    if (fromAddress) fetch();
}

void ListImportFlow::toFiles() {
    model_ = {};
    model_.title = words::bringAList;
    list_ = {};
    report_.reset();
    found_.clear();
    taken_.reset();
    unread_ = false;
    model_.looking = true;
    revision_ = 0;
    services_.media.lookNow();
    choose({});
    update();
}

void ListImportFlow::update() {
    if (model_.step != ListStep::file || revision_ == services_.media.revision()) return;
    revision_ = services_.media.revision();
    const bool waits = taken_ && (unread_ || loading_.pending());
    if (waits && !services_.media.find(taken_->medium.id)) placeGone();
    find();
}

void ListImportFlow::find() {
    services_.media.listsOffered();
    finding_ = findLists(services_.desk, services_.lists, services_.media.media(),
                         [this](const policy::Result<std::vector<FoundLists>>& found) {
                             if (found) showFiles(*found);
                         });
}

void ListImportFlow::showFiles(const std::vector<FoundLists>& found) {
    const auto before = chosen() ? chosen()->file.path : std::string();
    model_.looking = false;
    model_.files.clear();
    found_.clear();
    model_.noneTitle = words::bringNone;
    model_.noneUnder = words::bringNoneUnder;
    ListBanner note;
    std::string again;
    std::string only;
    int good = 0;
    for (const auto& place : found) {
        if (!place.problem.empty())
            note = {ListTone::warning, say(words::bringPlaceUnread, kindAndName(place.medium)),
                    std::string(words::bringPlaceUnreadUnder)};
        else if (!place.lists.complete)
            note = {ListTone::calm, std::string(words::bringNotAllLookedAt),
                    std::string(words::bringNotAllLookedAtUnder)};
        else if (place.lists.files.empty() && place.medium.kind != ports::MediumKind::folder) {
            model_.noneTitle = say(words::bringNoneOn, kindAndName(place.medium));
            model_.noneUnder = words::bringNoneOnUnder;
        }
        for (const auto& file : place.lists.files) {
            auto row = fileRow(file, place.medium, std::to_string(found_.size()), byHand_);
            if (row.enabled) {
                ++good;
                only = row.id;
                if (file.path == before) again = row.id;
            }
            model_.files.push_back(std::move(row));
            found_.push_back({place.medium, file});
        }
    }
    if (!unread_) model_.banner = note;
    if (loading_.pending()) {
        model_.chosen = again; // ids are places in the list of files
        return;
    }
    // One list is what somebody came with. Of several, a person says which.
    choose(!again.empty() ? again : good == 1 ? only : std::string());
}

const ListImportFlow::Found* ListImportFlow::chosen() const {
    const auto at = std::ranges::find(model_.files, model_.chosen, &PlaceRow::id);
    return model_.chosen.empty() || at == model_.files.end() || !at->enabled
               ? nullptr
               : &found_[static_cast<std::size_t>(at - model_.files.begin())];
}

void ListImportFlow::choose(const std::string& id) {
    model_.chosen = id;
    const bool any = chosen() != nullptr;
    model_.next = any ? ListNext::read : ListNext::choose;
    model_.primary = any ? words::bringRead : words::bringChoose;
}

void ListImportFlow::read() {
    const auto* file = chosen();
    if (!file || working()) return;
    taken_ = *file;
    fetched_ = {};
    whence_ = say(words::bringTwo, file->file.name, kindAndName(file->medium));
    unread_ = false;
    model_.banner = {};
    model_.next = ListNext::nothing;
    model_.primary = words::bringReading;
    loading_ =
        loadList(services_.desk, services_.lists, taken_->file.path, [this](policy::Result<ports::BroughtList> list) {
            if (!list) {
                cannotRead(list.error().text);
                return;
            }
            list_ = std::move(*list);
            model_.step = ListStep::differences;
            compare({});
        });
}

void ListImportFlow::fetch() {
    model_.looking = false;
    model_.next = ListNext::nothing;
    model_.primary = words::addressFetching;
    whence_ = words::addressWhence;
    const auto& lists = services_.lists;
    const auto job = [fetching = workflow::FetchList(lists.store, lists.tools, lists.clock, services_.ids),
                      &fetcher = services_.fetcher](const JobContext& context) mutable -> policy::Result<Fetched> {
        auto task = fetching.asked();
        if (!task) return tl::unexpected(task.error());
        auto came = fetcher.fetch(task->address, {}, [&context] { return !context.cancelled(); });
        if (!came) return tl::unexpected(came.error());
        if (!*came) return policy::fail(policy::FailureKind::unavailable, std::string(words::addressUnchanged));
        return Fetched{std::move(*task), std::move(**came)};
    };
    loading_ = services_.desk.post(Lane::network, job, [this](const policy::Result<Fetched>& came) {
        if (!came) {
            unread_ = true;
            model_.banner = {ListTone::bad, came.error().text, {}};
            choose({});
            return;
        }
        fetched_ = *came;
        list_ = workflow::broughtFrom(came->task, came->list);
        model_.step = ListStep::differences;
        compare({});
    });
}

/// The address is told what became of its list, so that it is not asked about again.
void ListImportFlow::noteFetched() {
    if (!fetched_) return;
    const auto& lists = services_.lists;
    noting_ = services_.desk.post(
        Lane::lengthy,
        [fetching = workflow::FetchList(lists.store, lists.tools, lists.clock, services_.ids), fetched = *fetched_,
         by = services_.session.actor](const JobContext&) mutable {
            return fetching.take(fetched.task, std::optional(fetched.list), by);
        },
        [](const policy::Result<workflow::FetchReport>&) {}); // what became of it stands in the store
}

void ListImportFlow::cannotRead(const std::string& sentence) {
    unread_ = true;
    model_.banner = {ListTone::bad, sentence, {}};
    choose(model_.chosen);
    services_.media.lookNow(); // perhaps it came out less than a second ago: then that is what happened
    if (!services_.media.find(taken_->medium.id)) placeGone();
}

void ListImportFlow::placeGone() {
    unread_ = true;
    loading_.forget();
    model_.banner = {ListTone::warning, std::string(gone(taken_->medium.kind)), std::string(words::bringPutBack)};
    choose({});
}

void ListImportFlow::compare(std::string news) {
    model_.reading = true;
    model_.compared = false;
    model_.facts.clear();
    model_.banner = {};
    model_.title = words::bringAList;
    model_.under = whence_;
    model_.keep = words::cancel;
    model_.stricterOnly = false;
    model_.next = ListNext::nothing;
    model_.primary = words::bringReading;
    comparing_ = lookAtList(services_.desk, services_.lists, list_, services_.session.actor,
                            [this, news = std::move(news)](const policy::Result<ListReport>& report) {
                                model_.reading = false;
                                if (report) {
                                    show(*report, news);
                                    return;
                                }
                                report_.reset();
                                model_.banner = {ListTone::bad, report.error().text, {}};
                                offer();
                            });
}

void ListImportFlow::show(const ListReport& report, const std::string& news) {
    report_ = report;
    ++model_.shown;
    model_.compared = usable(report) && !report.alreadyInForce;
    model_.seal = sealWords(report);
    model_.keep = report.against == 0 ? std::string(words::cancel) : say(words::bringKeep, report.against);
    if (!model_.compared) {
        model_.banner = bannerOfUnusable(report);
        model_.facts = factsOfUnusable(report);
        offer();
        return;
    }
    model_.title = say(words::bringNew, report.version);
    const auto pupils = pupilsWord(report.rows);
    model_.under =
        say(words::bringTwo, report.school.empty() ? pupils : say(words::bringTwo, report.school, pupils), whence_);
    model_.columnNow = say(words::bringColumnNow, report.against);
    model_.columnNew = say(words::bringColumnNew, report.version);
    model_.banner = bannerOf(report);
    if (!news.empty()) model_.banner = {ListTone::warning, news, say(words::bringChangedBetweenUnder, report.against)};
    fillParts(model_, report, !news.empty());
    model_.asks = !report.reasons.empty();
    model_.stricterOnly = model_.asks && !report.hasSignature && report.against > 0 &&
                          report.change.tightened.pupils + report.change.added.pupils > 0;
    model_.part = ListPart::looser;
    for (const auto part : {ListPart::fresh, ListPart::stricter, ListPart::toCheck, ListPart::gone, ListPart::looser}) {
        if (!model_.of(part).rows.empty()) model_.part = part;
    }
    offer();
}

/// What the primary button does now.
void ListImportFlow::offer() {
    const auto set = [&](ListNext next, std::string words) {
        model_.next = next;
        model_.primary = std::move(words);
    };
    model_.seen = model_.toSee = 0;
    if (!model_.compared) {
        set(ListNext::otherFile, std::string(words::bringOther));
        return;
    }
    if (!model_.asks) {
        set(ListNext::takeOver, say(words::bringTake, report_->version));
        return;
    }
    if (!byHand_) {
        set(ListNext::toIt, std::string(words::bringItAgrees));
        return;
    }
    for (const auto part : toBeSeen) {
        model_.seen += model_.of(part).seen;
        model_.toSee += model_.of(part).rows.size();
    }
    if (model_.seen < model_.toSee)
        set(ListNext::showNext, std::string(words::bringShowNext));
    else
        set(ListNext::agree, say(words::bringAgree, report_->version));
}

void ListImportFlow::seen(ListPart part, std::size_t rows) {
    auto& of = model_.of(part);
    of.seen = std::max(of.seen, std::min(rows, of.rows.size()));
    if (model_.compared && !working()) offer();
}

void ListImportFlow::import(bool approve) {
    if (working() || !model_.compared || !report_) return;
    model_.next = ListNext::nothing;
    model_.primary = words::bringTaking;
    const auto& by = services_.session.actor;
    importing_ = importList(services_.desk, services_.lists, list_, by,
                            approve ? std::optional(workflow::Approval{by}) : std::nullopt, report_->basis,
                            [this](const policy::Result<ListReport>& report) {
                                if (report) {
                                    imported(*report);
                                    return;
                                }
                                model_.banner = {ListTone::bad, report.error().text, {}};
                                offer();
                            });
}

void ListImportFlow::imported(const ListReport& report) {
    if (changedBetween(report)) {
        compare(std::string(words::bringChangedBetween));
        return;
    }
    if (report.accepted) noteFetched();
    model_.step = ListStep::result;
    model_.title = words::bringAList;
    model_.banner = bannerOfResult(report);
    model_.facts = factsOfResult(report);
    model_.compared = false;
    model_.next = ListNext::toIt;
    model_.primary = words::bringBackToIt;
    list_ = {};
}

void ListImportFlow::primary() {
    switch (model_.next) {
    case ListNext::nothing:
    case ListNext::choose:
        break;
    case ListNext::read:
        read();
        break;
    case ListNext::showNext:
        for (const auto part : toBeSeen) {
            if (model_.of(part).seen < model_.of(part).rows.size()) {
                model_.part = part;
                break;
            }
        }
        break;
    case ListNext::takeOver:
        import(false);
        break;
    case ListNext::agree:
        import(true);
        break;
    case ListNext::otherFile:
        toFiles();
        break;
    case ListNext::toIt:
        route_ = route::It{};
        break;
    }
}

void ListImportFlow::handle(const ListImportIntent& intent) {
    struct Visit {
        ListImportFlow& flow;
        ListImportModel& m;
        void operator()(const listimport::Choose& choose) const {
            if (m.step != ListStep::file || flow.working()) return;
            flow.unread_ = false;
            m.banner = {};
            flow.choose(choose.file);
        }
        void operator()(const listimport::Show& show) const { m.part = show.part; }
        void operator()(const listimport::Seen& seen) const { flow.seen(seen.part, seen.rows); }
        void operator()(const listimport::Primary&) const { flow.primary(); }
        void operator()(const listimport::StricterOnly&) const {
            if (m.stricterOnly) flow.import(false);
        }
        void operator()(const listimport::Keep&) const {
            if (!flow.importing_.pending()) flow.route_ = route::It{};
        }
        void operator()(const listimport::Home&) const { flow.route_ = route::Home{}; }
        void operator()(const listimport::Back&) const {
            if (flow.importing_.pending()) return;
            flow.loading_.forget();
            flow.comparing_.forget();
            if (m.step == ListStep::differences)
                flow.toFiles();
            else
                flow.route_ = route::It{};
        }
        void operator()(const listimport::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
