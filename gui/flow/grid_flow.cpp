#include "gui/flow/grid_flow.hpp"

#include "gui/flow/sentences.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using policy::Verdict;

bool passes(GridFilter filter, Verdict verdict) {
    switch (filter) {
    case GridFilter::review:
        return verdict == Verdict::review;
    case GridFilter::cover:
        return verdict == Verdict::cover;
    case GridFilter::clear:
        return verdict == Verdict::clear;
    case GridFilter::blocked:
        return verdict == Verdict::blocked;
    case GridFilter::all:
        break;
    }
    return true;
}

} // namespace

GridFlow::GridFlow(Services& services, SharedKnown known, std::string event)
    : services_(services), known_(std::move(known)) {
    model_.event = std::move(event);
    services_.session.round.begin(model_.event);
    load();
}

void GridFlow::load() {
    model_.loading = true;
    loading_ = viewAll(services_, known_, model_.event, [this](policy::Result<std::vector<workflow::PhotoView>> views) {
        model_.loading = false;
        if (!views) {
            problem_ = views.error().text;
            return;
        }
        views_ = std::move(*views);
        show();
    });
}

void GridFlow::show() {
    model_.all = static_cast<int>(views_.size());
    model_.review = model_.cover = model_.clear = model_.blocked = 0;
    int waiting = 0;
    for (const auto& view : views_) {
        switch (view.judgement.verdict) {
        case Verdict::review:
            ++model_.review;
            break;
        case Verdict::cover:
            ++model_.cover;
            break;
        case Verdict::clear:
            ++model_.clear;
            break;
        case Verdict::blocked:
            ++model_.blocked;
            break;
        }
        if (needsPerson(view)) ++waiting;
    }
    model_.waiting = waiting;
    model_.ready = static_cast<int>(services_.session.round.ready.size());
    model_.under = sentences::photos(model_.all);
    model_.note = sentences::needAPerson(waiting);
    model_.noteUnder = sentences::aboutMinutes(waiting);
    std::vector<const workflow::PhotoView*> order;
    if (model_.order == GridOrder::needsPersonFirst) {
        order = needsPersonFirst(views_);
    } else {
        for (const auto& view : views_)
            order.push_back(&view);
    }
    model_.cells.clear();
    wanted_.clear();
    for (const auto* view : order) {
        if (!view->id || !passes(model_.filter, view->judgement.verdict)) continue;
        GridCell cell{.photo = *view->id,
                      .verdict = view->judgement.verdict,
                      .reason = sentences::firstThing(*view),
                      .approved = view->approved,
                      .hidden = true};
        if (const auto key = PictureKey::thumbnail(*view, services_.session.look.style)) {
            cell.hidden = false;
            cell.picture = {key->name()};
            wanted_.push_back(*key);
        }
        model_.cells.push_back(std::move(cell));
    }
}

void GridFlow::blockSelected() {
    if (toBlock_.empty()) {
        load();
        return;
    }
    const auto photo = toBlock_.back();
    toBlock_.pop_back();
    deciding_ = decideReviewed(services_, known_,
                               {.photo = photo, .acts = {policy::act::Block{}}, .by = services_.session.actor},
                               [this](const policy::Result<ReviewedPhoto>& done) {
                                   if (!done) problem_ = done.error().text;
                                   blockSelected();
                               });
}

void GridFlow::handle(const GridIntent& intent) {
    struct Visit {
        GridFlow& flow;
        GridModel& m;
        void operator()(const grid::Open& open) const { flow.route_ = route::Photo{m.event, open.photo}; }
        void operator()(const grid::Filter& filter) const {
            m.filter = filter.filter;
            flow.show();
        }
        void operator()(const grid::SwitchOrder&) const {
            m.order = m.order == GridOrder::asTaken ? GridOrder::needsPersonFirst : GridOrder::asTaken;
            flow.show();
        }
        void operator()(const grid::SwitchSelecting&) const {
            m.selecting = !m.selecting;
            m.selected.clear();
        }
        void operator()(const grid::Toggle& toggle) const {
            if (m.selected.erase(toggle.photo) == 0) m.selected.insert(toggle.photo);
        }
        void operator()(const grid::Review&) const {
            flow.services_.session.round.passed.clear();
            flow.route_ = route::Photo{m.event, std::nullopt};
        }
        void operator()(const grid::LastLook&) const {
            flow.route_ = route::Checklist{m.event, flow.services_.session.round.ready};
        }
        void operator()(const grid::Export&) const { flow.route_ = route::Export{m.event}; }
        void operator()(const grid::SayNo&) const { flow.route_ = route::SayNo{.event = m.event}; }
        void operator()(const grid::BlockSelected&) const {
            flow.toBlock_.assign(m.selected.begin(), m.selected.end());
            m.selecting = false;
            m.selected.clear();
            flow.blockSelected();
        }
        void operator()(const grid::Back&) const { flow.route_ = route::Home{}; }
        void operator()(const grid::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
