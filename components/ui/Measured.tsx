import { useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react';

interface MeasuredProps {
  /** Called at once with the rendered size in whole CSS pixels, and again whenever it changes. */
  readonly onSize: (width: number, height: number) => void;
  readonly children: ReactNode;
}

/** Reports how much room its children take. The first time synchronously: browsers do not observe hidden frames. */
export function Measured({ onSize, children }: MeasuredProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const report = useEffectEvent(onSize);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let last = '';
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      const size = [Math.ceil(width), Math.ceil(height)] as const;
      if (last === size.join()) return;
      last = size.join();
      report(...size);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={box} className="measured">
      {children}
    </div>
  );
}
