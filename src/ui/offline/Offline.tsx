import { useEffect, useState } from 'react';
import { versionOf } from '../about/version.ts';
import { ONE_FILE } from '../one-file.ts';
import { keepOffline } from './offline.ts';

/** Whether this page may have a copy on the device: it is the site, came from a server, and does not stand in somebody else's page. */
function mayKeep(): boolean {
  const served = location.protocol === 'http:' || location.protocol === 'https:';
  return !import.meta.env.DEV && !ONE_FILE && served && window.top === window && 'serviceWorker' in navigator;
}

/** Keeps the site on this device, and says when a newer version has come: the reader chooses when to go on with it. */
export function Offline(): React.ReactNode {
  const [newer, setNewer] = useState(false);
  useEffect(() => {
    // A browser may forbid it; the page is the same without.
    if (mayKeep()) keepOffline(versionOf(), () => setNewer(true)).catch(() => undefined);
  }, []);
  return (
    <div role="status">
      {newer && (
        <div className="notice">
          <span>A new version is ready. What you see stays as it is until you reload.</span>
          <span className="notice-choices">
            <button type="button" className="button" onClick={() => location.reload()}>
              Reload
            </button>
            <button type="button" className="button" onClick={() => setNewer(false)}>
              Later
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
