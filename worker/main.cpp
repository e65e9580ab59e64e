// clearframe-worker: reads one file at a time for the kiosk, each in a child that cannot reach anything else. Started
// by the kiosk alone, with its socket as descriptor 3; of no use to a person.
#include "exchange/contained/protocol.hpp"
#include "worker/keeper.hpp"
#include "worker/photo_reading.hpp"
#include "worker/process_setup.hpp"

#include <cstdio>

int main() {
    using namespace clearframe;
    if (!worker::startedByKiosk()) {
        std::puts("clearframe-worker is started by clearframe itself.");
        return 2;
    }
    exchange::UniqueFd socket(exchange::protocol::workerSocket);
    if (!worker::setUpProcess() || !worker::prepareReading() || !worker::singleThreaded()) return 3;
    return worker::keepServing(std::move(socket), worker::answerRequest);
}
