#include "cli/kiosk_wiring.hpp"

#include "vision/previewer.hpp"
#include "vision/redactor.hpp"

namespace clearframe::cli {

policy::Result<std::unique_ptr<KioskWiring>> KioskWiring::open(Workbench& bench, exchange::MediaPlaces places) {
    auto store = bench.store(Access::write);
    if (!store) return tl::unexpected(store.error());
    auto finder = bench.finder();
    if (!finder) return tl::unexpected(finder.error());
    auto redactor = bench.redactor();
    if (!redactor) return tl::unexpected(redactor.error());
    auto device = bench.device();
    if (!device) return tl::unexpected(device.error());
    std::unique_ptr<KioskWiring> wiring(new KioskWiring(std::move(places)));
    wiring->reader_ = bench.anotherReader();
    wiring->redactor_ = vision::makeRedactor(*wiring->reader_, **finder);
    wiring->previewer_ = vision::makePreviewer();
    wiring->parts_.emplace(gui::KioskParts{
        .store = **store,
        .vault = bench.vault(),
        .clock = bench.clock(),
        .ids = bench.ids(),
        .device = bench.storage(),
        .media = wiring->media_,
        .staging = {.store = **store,
                    .vault = bench.vault(),
                    .source = bench.source(),
                    .reader = bench.reader(),
                    .finder = **finder,
                    .redactor = **redactor,
                    .clock = bench.clock(),
                    .ids = bench.ids(),
                    .previews = workflow::PreviewDesk{bench.previews(), *wiring->previewer_}},
        .releasing = {.store = **store,
                      .vault = bench.vault(),
                      .reader = bench.reader(),
                      .redactor = **redactor,
                      .sink = bench.sink(),
                      .clock = bench.clock(),
                      .ids = bench.ids(),
                      .device = **device,
                      .detector = (*finder)->info()},
        .lists = {**store, bench.listTools(), bench.clock(), bench.listFiles()},
        .fetcher = bench.fetcher(),
        .clockSetter = bench.clockSetter(),
        .signingIn = {**store, bench.pins(), bench.uptime(), bench.clock()},
        .pictures = {**store, bench.vault(), bench.previews(), *wiring->reader_, *wiring->redactor_,
                     *wiring->previewer_},
        .trips = {**store, bench.tripSeal(), bench.tripFiles(), bench.clock()},
        .installation = {.version = CLEARFRAME_VERSION, .dataFolder = bench.dataFolder()},
    });
    return wiring;
}

} // namespace clearframe::cli
