#include "gui/flow/it_unread_flow.hpp"

#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr std::size_t longestNote = 120; // letters

} // namespace

ItUnreadFlow::ItUnreadFlow(Services& services) : services_(services) {
    load();
}

void ItUnreadFlow::load() {
    loading_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, by = services_.session.actor](const JobContext&) {
            return throughGate<Unread>(store, by, policy::Deed::approveListDifferences,
                                       [&]() -> policy::Result<Unread> {
                                           auto transaction = store.read();
                                           if (!transaction) return tl::unexpected(transaction.error());
                                           auto seen = (*transaction)->signedLists().in(ports::SeenState::unread);
                                           if (!seen) return tl::unexpected(seen.error());
                                           auto list = (*transaction)->lists().current();
                                           if (!list) return tl::unexpected(list.error());
                                           Unread out;
                                           if (!seen->empty()) out.list = seen->front();
                                           if (*list) out.inForce = (*list)->version;
                                           return out;
                                       });
        },
        [this](policy::Result<GatedRead<Unread>> got) {
            model_.gate = got ? std::move(got->gate) : ItGate{.refused = {}, .problem = got.error().text};
            model_.waits = false;
            if (got && got->read) show(*got->read);
            if (!model_.waits) model_.asking = false;
        });
}

void ItUnreadFlow::show(const Unread& unread) {
    model_.waits = unread.list.has_value();
    if (!unread.list) return;
    model_.title = fmt::format(fmt::runtime(words::unreadHead), unread.list->version);
    model_.text = fmt::format(fmt::runtime(words::unreadWhat), dayWords(unread.list->issued), unread.inForce);
}

void ItUnreadFlow::resolve() {
    if (model_.busy || !model_.asking || model_.typed.empty()) return;
    model_.busy = true;
    resolving_ = services_.desk.post(
        Lane::quick,
        [lists = services_.lists, by = services_.session.actor, note = model_.typed](const JobContext&) {
            return workflow::ImportList(lists.store, lists.tools, lists.clock).resolveUnread(by, note);
        },
        [this](const policy::Done& done) {
            model_.busy = false;
            if (!done) {
                model_.problem = done.error().text;
                return;
            }
            model_.asking = false;
            load();
        });
}

void ItUnreadFlow::handle(const ItUnreadIntent& intent) {
    struct Visit {
        ItUnreadFlow& flow;
        ItUnreadModel& m;
        void operator()(const it_unread::Bring&) const { flow.route_ = route::ListImport{}; }
        void operator()(const it_unread::Resolve&) const {
            if (!m.gate.open || !m.waits || m.busy) return;
            m.asking = true;
            m.typed.clear();
            m.problem.clear();
        }
        void operator()(const it_unread::Type& type) const {
            if (!m.asking || m.busy) return;
            apply(type.typed, m.typed, longestNote);
            m.problem.clear();
        }
        void operator()(const it_unread::NoteDone&) const { flow.resolve(); }
        void operator()(const it_unread::Cancel&) const {
            if (!m.busy) m.asking = false;
        }
        void operator()(const it_unread::Back&) const { flow.route_ = route::It{}; }
        void operator()(const it_unread::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
