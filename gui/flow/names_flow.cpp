#include "gui/flow/names_flow.hpp"

#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

NameToRead inWords(const policy::NameToKnow& name) {
    std::string rules;
    for (const auto& rule : name.rules)
        rules += (rules.empty() ? "" : " ") + rule;
    return {.name = name.name,
            .under = name.group.empty() ? rules : fmt::format(fmt::runtime(words::namesAndRules), name.group, rules),
            .never = name.never};
}

std::string counted(std::size_t count) {
    return count == 1 ? std::string(words::namesOne) : fmt::format(fmt::runtime(words::namesMany), count);
}

/// Each person once, with the last time they read them.
std::vector<NameReader> readersOf(std::vector<ports::NamesRead> reads) {
    std::ranges::stable_sort(reads, std::ranges::greater{}, &ports::NamesRead::at);
    std::vector<NameReader> readers;
    for (const auto& read : reads) {
        if (std::ranges::find(readers, read.by, &NameReader::name) == readers.end())
            readers.push_back({read.by, fmt::format("{}, {}", dayWords(read.at), clockWords(read.at))});
    }
    return readers;
}

} // namespace

NamesFlow::NamesFlow(Services& services, std::string event) : services_(services) {
    model_.event = std::move(event);
    model_.of = model_.event.empty() ? NamesOf::everybody : NamesOf::event;
    load();
}

void NamesFlow::load() {
    loading_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, event = model_.event](const JobContext&) -> policy::Result<Loaded> {
            auto everybody = workflow::namesToKnow(store, {});
            if (!everybody) return tl::unexpected(everybody.error());
            Loaded loaded{.everybody = std::move(*everybody), .ofEvent = {}};
            if (event.empty()) return loaded;
            auto ofEvent = workflow::namesToKnow(store, {.group = {}, .event = event, .purpose = {}});
            if (ofEvent) {
                loaded.ofEvent = std::move(ofEvent->names);
            } else if (ofEvent.error().kind != policy::FailureKind::notFound) {
                return tl::unexpected(ofEvent.error());
            }
            return loaded;
        },
        [this](policy::Result<Loaded> loaded) {
            if (!loaded) {
                // What was shown may be of an older list: better nothing than that.
                loaded_.reset();
                model_ = {.event = model_.event, .of = model_.of, .problem = loaded.error().text};
                return;
            }
            loaded_ = std::move(*loaded);
            model_.loaded = true;
            show();
        });
}

void NamesFlow::show() {
    const auto& all = loaded_->everybody.names;
    if (!loaded_->ofEvent) {
        model_.event.clear();
        if (model_.of == NamesOf::event) model_.of = NamesOf::everybody;
    }
    model_.groups.clear();
    for (const auto& name : all) {
        if (!name.group.empty() && std::ranges::find(model_.groups, name.group) == model_.groups.end())
            model_.groups.push_back(name.group);
    }
    if (model_.of == NamesOf::group && std::ranges::find(model_.groups, model_.group) == model_.groups.end())
        model_.of = NamesOf::everybody;
    model_.names.clear();
    for (const auto& name : model_.of == NamesOf::event ? *loaded_->ofEvent : all) {
        if (model_.of != NamesOf::group || name.group == model_.group) model_.names.push_back(inWords(name));
    }
    model_.allShown = model_.names.size() == all.size();
    model_.under =
        fmt::format(fmt::runtime(words::namesUnder), loaded_->everybody.shown.listVersion,
                    model_.allShown ? counted(all.size())
                                    : fmt::format(fmt::runtime(words::namesSome), model_.names.size(), all.size()));
    model_.readers = readersOf(loaded_->everybody.readBy);
    const auto& me = services_.session.actor.name();
    model_.readByMe = !loaded_->everybody.dueFor(me);
    model_.note.clear();
    for (const auto& read : loaded_->everybody.readBy) {
        if (read.by == me) model_.note = fmt::format(fmt::runtime(words::namesYouRead), dayWords(read.at));
    }
}

void NamesFlow::acknowledge() {
    if (model_.busy || !loaded_ || model_.readByMe || model_.names.empty()) return;
    model_.busy = true;
    model_.problem.clear();
    acknowledging_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, &clock = services_.clock, shown = loaded_->everybody.shown,
         by = services_.session.actor](const JobContext&) -> policy::Result<bool> {
            if (auto done = workflow::acknowledgeNames(store, clock, shown, by); !done)
                return tl::unexpected(done.error());
            return true;
        },
        [this](const policy::Result<bool>& done) {
            model_.busy = false;
            if (!done) model_.problem = done.error().text;
            load(); // also where a newer list came: its names are shown, to be read again
        });
}

void NamesFlow::handle(const NamesIntent& intent) {
    struct Visit {
        NamesFlow& flow;
        NamesModel& m;
        void operator()(const names::Show& show) const {
            if (!flow.loaded_) return;
            m.of = show.what;
            m.group = show.group;
            m.choosingGroup = false;
            m.problem.clear();
            flow.show();
        }
        void operator()(const names::ChooseGroup& choose) const { m.choosingGroup = choose.open; }
        void operator()(const names::Readers& readers) const { m.showsReaders = readers.shown; }
        void operator()(const names::Primary&) const {
            m.showsReaders = false;
            if (m.allShown && !m.choosingGroup)
                flow.acknowledge();
            else
                (*this)(names::Show{NamesOf::everybody, {}});
        }
        void operator()(const names::Back&) const { flow.route_ = route::Home{}; }
        void operator()(const names::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
