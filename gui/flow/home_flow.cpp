#include "gui/flow/home_flow.hpp"

#include "core/workflow/clock.hpp"
#include "gui/flow/person_words.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {

using policy::Result;
using policy::Verdict;
using workflow::EventSummary;

namespace {

constexpr std::chrono::seconds loadEvery{60};

template <class... Parts> std::string said(std::string_view sentence, Parts&&... parts) {
    return fmt::format(fmt::runtime(sentence), std::forward<Parts>(parts)...);
}

/// Photos that wait for a person: an answer is missing, or their yes.
int waiting(const EventSummary& event) {
    return event.review + event.unapproved;
}

HomeAct actFor(const EventSummary& event) {
    if (waiting(event) > 0) return HomeAct::review;
    return event.ready > 0 ? HomeAct::exportOut : HomeAct::look;
}

std::string minutes(int photos) {
    const int about = std::max(1, (photos + 1) / 2); // half a minute each
    return about == 1 ? std::string(words::oneMinute) : said(words::manyMinutes, about);
}

std::vector<HomeCount> countsOf(const EventSummary& event) {
    return {{Verdict::review, event.review, std::string(words::countReview)},
            {Verdict::cover, event.cover, std::string(words::countCovered)},
            {Verdict::clear, event.clear, std::string(words::countClear)},
            {Verdict::blocked, event.blocked, std::string(words::countBlocked)}};
}

/// The two that say most: what has to be done, then what there is most of.
std::vector<HomeCount> twoCounts(const EventSummary& event) {
    auto all = countsOf(event);
    std::stable_sort(all.begin() + 1, all.end(), [](const auto& a, const auto& b) { return a.number > b.number; });
    if (all.front().number == 0) all.erase(all.begin());
    if (all.size() > 2) all.resize(2);
    while (all.size() > 1 && all.back().number == 0)
        all.pop_back();
    return all;
}

/// Tries to write a line, and takes it back. Somebody else who writes just now is no fault.
bool logCanBeWritten(ports::Store& store, policy::Time now) {
    auto transaction = store.write();
    if (!transaction) return true;
    return (*transaction)->audit().append({.act = "kiosk.try"}, now).has_value();
}

/// The most pressing: what waits for a person in the newest event, then what can go out.
const EventSummary* nextOf(const std::vector<EventSummary>& events) {
    for (const auto wanted : {HomeAct::review, HomeAct::exportOut}) {
        const auto at = std::ranges::find_if(events, [&](const auto& event) { return actFor(event) == wanted; });
        if (at != events.end()) return &*at;
    }
    return nullptr;
}

} // namespace

struct HomeFlow::Loaded {
    ListReading list;
    ports::DeviceReading device;
    bool logWorks = false;
    Result<std::vector<EventSummary>> events;
    Result<std::vector<workflow::Recalled>> recalled;
};

HomeFlow::HomeFlow(const HomeDesk& desk, const workflow::Actor& by, std::optional<AttentionKind> carriedOn)
    : desk_(desk), by_(by), name_(withoutInitials(by.name())), carriedOn_(carriedOn),
      clockDenied_(carriedOn == AttentionKind::clockWrong) {
    tick();
}

HomeFlow::~HomeFlow() {
    loading_.cancel();
}

void HomeFlow::tick() {
    const auto now = desk_.clock.now();
    model_.school = list_.school;
    model_.greeting = greetingWords(now, name_);
    model_.under = list_.school.empty() ? fmt::format("{}, {}", weekdayWords(now), clockWords(now))
                                        : said(words::homeUnder, weekdayWords(now), clockWords(now), list_.school);
    if (model_.attention && model_.attention->kind == AttentionKind::clockUnconfirmed)
        model_.attention->title = isItWords(now);
    const auto since = now - loadedAt_;
    if (!loading_.pending() && (since >= loadEvery || since < std::chrono::seconds(0))) load();
}

void HomeFlow::load() {
    loadedAt_ = desk_.clock.now();
    const auto job = [&store = desk_.store, &clock = desk_.clock,
                      &device = desk_.device](const JobContext& context) -> Result<Loaded> {
        const bool writable = logCanBeWritten(store, clock.now());
        auto list = [&]() -> Result<ListReading> {
            auto transaction = store.read();
            if (!transaction) return tl::unexpected(transaction.error());
            return readList(**transaction, clock.reading());
        }();
        // A log that is gone is told as that, not as a list that cannot be judged without it.
        if (!list && writable) return tl::unexpected(list.error());
        return Loaded{list ? std::move(*list) : ListReading{}, device.read(), writable,
                      workflow::summariseEvents(store, clock, [&] { return !context.cancelled(); }),
                      workflow::recall(store)};
    };
    loading_ = desk_.desk.post(Lane::quick, job, [this](Result<Loaded> loaded) {
        model_.loading = false;
        if (!loaded) {
            problem_ = loaded.error().text;
            show();
            return;
        }
        list_ = std::move(loaded->list);
        device_.list = list_.list;
        device_.trip = list_.trip;
        device_.freeBytes = loaded->device.freeBytes;
        device_.network = loaded->device.network;
        device_.battery = loaded->device.battery;
        problem_ = loaded->events ? std::string() : loaded->events.error().text;
        if (loaded->events) events_ = std::move(*loaded->events);
        // What has to go is never taken for nothing because it could not be read.
        if (!loaded->recalled && problem_.empty()) problem_ = loaded->recalled.error().text;
        if (loaded->recalled) posts_ = postsToGo(*loaded->recalled, desk_.clock.now());
        model_.takedowns = posts_.toDo;
        stopped_ = loaded->logWorks ? attentionOf(list_, desk_.clock.now()) : logAttention();
        if (asksClock() && clockDenied_) stopped_ = clockDenied(desk_.clock.now());
        show();
    });
}

bool HomeFlow::asksClock() const {
    return stopped_ && stopped_->kind == AttentionKind::clockUnconfirmed;
}

void HomeFlow::confirmClock() {
    if (confirming_.pending()) return;
    confirming_ = desk_.desk.post(
        Lane::quick,
        [desk = desk_, by = by_](const JobContext&) {
            return workflow::confirmClock(desk.store, desk.clock, desk.uptime, by);
        },
        [this](const policy::Done& done) {
            if (done) {
                load();
                return;
            }
            if (asksClock()) stopped_->text = fmt::format("{} {}", words::clockNotKept, done.error().text);
            showStanding();
        });
}

std::optional<PictureRef> HomeFlow::pictureOf(const EventSummary& event) {
    if (!event.approved) return std::nullopt;
    auto key = PictureKey::thumbnail(*event.approved, desk_.style);
    if (!key) return std::nullopt;
    PictureRef ref{key->name()};
    wanted_.push_back(std::move(*key));
    return ref;
}

void HomeFlow::showNext(const EventSummary* event) {
    HomeNext& next = model_.next;
    next = {};
    if (!event) {
        next.label = std::string(words::takeInPhotos);
        next.title = std::string(events_.empty() ? words::nextTakeIn : words::nextAllDone);
        next.under = std::string(events_.empty() ? words::nextTakeInUnder : words::nextAllDoneUnder);
        return;
    }
    next.act = actFor(*event);
    next.event = event->event;
    next.counts = countsOf(*event);
    next.picture = pictureOf(*event);
    if (next.act == HomeAct::exportOut) {
        next.title = event->ready == 1 ? said(words::nextExportOne, event->event)
                                       : said(words::nextExportMany, event->event, event->ready);
        next.under = std::string(words::nextExportUnder);
        next.label = std::string(words::exportPhotos);
        return;
    }
    const int left = waiting(*event);
    next.title = left == 1 ? said(words::nextReviewOne, event->event) : said(words::nextReviewMany, event->event, left);
    next.under = said(words::nextDoneSoFar, event->photos - left, event->photos, minutes(left));
    next.label = std::string(event->photos == left ? words::startReviewing : words::carryOnReviewing);
}

void HomeFlow::showStanding() {
    model_.device = rowsOf(device_);
    model_.photosThere.clear();
    const auto there = contentsOf(device_.sticks.value_or(std::vector<DeviceState::Stick>{}));
    if (there && there->photos > 0) model_.photosThere = fmt::format("{}{}", there->photos, there->complete ? "" : "+");
    // What comes later, or is something else, is told anew.
    if (!model_.loading && (!stopped_ || carriedOn_ != stopped_->kind)) carriedOn_.reset();
    model_.attention = carriedOn_ ? std::nullopt : stopped_;
    model_.notice.reset();
    if (!problem_.empty())
        model_.notice = HomeNotice{true, std::string(words::homeUnreadable), problem_, {}};
    else if (stopped_ && carriedOn_)
        model_.notice = noticeOf(*stopped_, list_.list);
    else
        model_.notice = homeNoticeOf(posts_);
    // What stops the photos, or has to go, is said before a list that can wait.
    if (model_.notice || !listOffered()) return;
    model_.notice = HomeNotice{false, said(words::listOnStick, listOffered()->label),
                               std::string(words::listOnStickUnder), std::string(words::listOnStickButton)};
}

const DeviceState::Stick* HomeFlow::listOffered() const {
    if (!device_.sticks) return nullptr;
    const auto at = std::ranges::find_if(*device_.sticks, &DeviceState::Stick::offersList);
    return at == device_.sticks->end() ? nullptr : &*at;
}

void HomeFlow::show() {
    wanted_.clear();
    model_.events.clear();
    const bool readable = problem_.empty();
    const auto* next = readable ? nextOf(events_) : nullptr;
    showNext(next);
    if (!readable) {
        // Nothing that was known before is shown as if it were so now.
        model_.next = {.act = HomeAct::look,
                       .event = {},
                       .title = std::string(words::homeUnreadableTitle),
                       .under = std::string(words::homeUnreadableUnder),
                       .label = std::string(words::lookAgain),
                       .counts = {},
                       .picture = {}};
    }
    model_.canExport = false;
    for (const auto& event : events_) {
        if (!readable) break;
        if (event.ready > 0) model_.canExport = true;
        if (&event == next) continue;
        const auto day = weekdayWords(event.lastStaged);
        model_.events.push_back({.name = event.event,
                                 .under = event.photos == 1 ? said(words::eventOnePhoto, day)
                                                            : said(words::eventManyPhotos, day, event.photos),
                                 .counts = twoCounts(event),
                                 .act = actFor(event),
                                 .picture = pictureOf(event)});
    }
    showStanding();
    tick();
}

void HomeFlow::setSticks(std::optional<std::vector<DeviceState::Stick>> sticks) {
    device_.sticks = std::move(sticks);
    showStanding();
}

void HomeFlow::go(HomeAct act, const std::string& event) {
    switch (act) {
    case HomeAct::takeIn:
        route_ = route::TakeIn{};
        return;
    case HomeAct::exportOut:
        route_ = route::Export{event};
        return;
    case HomeAct::review:
    case HomeAct::look:
        route_ = route::Grid{event};
        return;
    }
}

void HomeFlow::handle(const HomeIntent& intent) {
    struct Visit {
        HomeFlow& flow;
        HomeModel& m;
        void operator()(const home::Next&) const {
            if (m.loading) return;
            if (!flow.problem_.empty())
                flow.load();
            else if (m.next.act == HomeAct::review)
                flow.route_ = route::Photo{m.next.event, std::nullopt}; // the next one that needs a person, at once
            else
                flow.go(m.next.act, m.next.event);
        }
        void operator()(const home::OpenEvent& open) const {
            const auto at = std::ranges::find(m.events, open.event, &HomeEvent::name);
            if (at != m.events.end()) flow.go(at->act, at->name);
        }
        void operator()(const home::TakeIn&) const { flow.route_ = route::TakeIn{}; }
        void operator()(const home::Export&) const {
            const auto at = std::ranges::max_element(flow.events_, {}, &EventSummary::ready);
            if (m.canExport && at != flow.events_.end()) flow.route_ = route::Export{at->event};
        }
        void operator()(const home::Takedowns&) const { flow.route_ = route::Takedowns{}; }
        void operator()(const home::NamesToKnow&) const { flow.route_ = route::NamesToKnow{}; }
        void operator()(const home::History&) const { flow.route_ = route::History{}; }
        void operator()(const home::It&) const { flow.route_ = route::It{}; }
        void operator()(const home::SeeNotice&) const {
            if (!flow.stopped_) {
                if (homeNoticeOf(flow.posts_))
                    flow.route_ = route::Takedowns{};
                else
                    flow.route_ = route::ListImport{};
                return;
            }
            flow.carriedOn_.reset();
            flow.showStanding();
        }
        void operator()(const home::CarryOn&) const {
            if (flow.asksClock()) {
                flow.clockDenied_ = true;
                flow.stopped_ = clockDenied(flow.desk_.clock.now());
            } else if (flow.stopped_)
                flow.carriedOn_ = flow.stopped_->kind;
            flow.showStanding();
        }
        void operator()(const home::Mend&) const {
            if (!flow.stopped_) return;
            if (flow.asksClock())
                flow.confirmClock();
            else if (flow.stopped_->kind == AttentionKind::logBroken)
                flow.load();
            else if (flow.stopped_->kind == AttentionKind::tripOver)
                flow.route_ = route::ItTrips{};
            else
                flow.route_ = route::It{};
        }
        void operator()(const home::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
