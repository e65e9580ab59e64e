#include "gui/flow/it_kiosks_flow.hpp"

#include "gui/flow/it_words.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

ItKiosk inWords(const workflow::KioskView& view) {
    const auto& kiosk = view.kiosk;
    const auto day = dayWords(kiosk.addedAt);
    return {.key = kiosk.identity.key,
            .name = kiosk.name,
            .fingerprint = view.fingerprint,
            .state = kiosk.removed           ? std::string(words::kioskRemoved)
                     : kiosk.addedBy.empty() ? fmt::format(fmt::runtime(words::kioskPaired), day)
                                             : fmt::format(fmt::runtime(words::kioskPairedBy), day, kiosk.addedBy),
            .removed = kiosk.removed};
}

} // namespace

ItKiosksFlow::ItKiosksFlow(Services& services) : services_(services) {
    model_.mayChange = workflow::mayOffer(services_.session.actor, policy::Deed::trustKeys);
    load();
}

void ItKiosksFlow::load() {
    struct Nothing {};
    loading_ = services_.desk.post(
        Lane::quick,
        [&s = services_, by = services_.session.actor](const JobContext&) {
            return throughGate<Nothing>(s.store, by, policy::Deed::prepareTrip,
                                        [] { return policy::Result<Nothing>(Nothing{}); });
        },
        [this](const policy::Result<GatedRead<Nothing>>& got) {
            if (got && got->read)
                read();
            else
                model_.gate = got ? got->gate : ItGate{.refused = {}, .problem = got.error().text};
        });
}

/// On the lane of the seal, which makes the fingerprints.
void ItKiosksFlow::read() {
    loading_ = readKiosks(services_.desk, services_.trips, [this](const policy::Result<KiosksNow>& kiosks) {
        model_.gate = {
            .refused = {}, .problem = kiosks ? std::string() : kiosks.error().text, .open = kiosks.has_value()};
        if (kiosks) show(*kiosks);
    });
}

void ItKiosksFlow::show(const KiosksNow& kiosks) {
    model_.kiosks.clear();
    for (const auto& view : kiosks.paired)
        model_.kiosks.push_back(inWords(view));
    std::ranges::stable_sort(model_.kiosks, {}, &ItKiosk::removed);
    model_.ownFingerprint = kiosks.self.fingerprint;
    if (const auto own = policy::pairedBy(kiosks.self.code)) {
        model_.ownKey = grouped(own->key);
        model_.ownRecipient = grouped(own->recipient);
    }
}

void ItKiosksFlow::go(KiosksStep step) {
    model_.step = step;
    model_.problem.clear();
    model_.told.clear();
}

void ItKiosksFlow::remove() {
    if (model_.step != KiosksStep::remove || !model_.open || model_.busy) return;
    model_.busy = true;
    acting_ = removeKiosk(services_.desk, services_.trips, model_.open->key, services_.session.actor,
                          [this](const policy::Result<workflow::KioskView>& kiosk) {
                              model_.busy = false;
                              go(kiosk ? KiosksStep::list : KiosksStep::kiosk);
                              if (kiosk)
                                  model_.told = fmt::format(fmt::runtime(words::kioskIsRemoved), kiosk->kiosk.name);
                              else
                                  model_.problem = kiosk.error().text;
                              load();
                          });
}

void ItKiosksFlow::handle(const ItKiosksIntent& intent) {
    struct Visit {
        ItKiosksFlow& flow;
        ItKiosksModel& m;
        void operator()(const it_kiosks::Open& open) const {
            const auto at = std::ranges::find(m.kiosks, open.key, &ItKiosk::key);
            if (m.busy || at == m.kiosks.end()) return;
            m.open = *at;
            flow.go(KiosksStep::kiosk);
        }
        void operator()(const it_kiosks::Own&) const {
            if (!m.busy && m.gate.open) flow.go(KiosksStep::own);
        }
        void operator()(const it_kiosks::AskRemove&) const {
            if (m.step == KiosksStep::kiosk && m.open && !m.open->removed && m.mayChange && !m.busy)
                flow.go(KiosksStep::remove);
        }
        void operator()(const it_kiosks::Remove&) const { flow.remove(); }
        void operator()(const it_kiosks::Cancel&) const {
            if (!m.busy) flow.go(m.step == KiosksStep::remove ? KiosksStep::kiosk : KiosksStep::list);
        }
        void operator()(const it_kiosks::Back&) const { flow.route_ = route::ItTrips{}; }
        void operator()(const it_kiosks::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
